const conditions = ['@onedrive-restore/source']

/** For every package, which is where vitest is started. `npm test` counts what stands in the reports. */
export default {
  ssr: { resolve: { conditions: [...conditions, 'module', 'node', 'development|production'] } },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: '.report/tests.json' }]],
  },
}
