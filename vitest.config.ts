const conditions = ['@onedrive-restore/source']

/** For every package, which is where vitest is started. `npm test` counts what stands in the reports. */
export default {
  ssr: { resolve: { conditions: [...conditions, 'module', 'node', 'development|production'] } },
  test: {
    include: ['test/**/*.test.ts'],
    // Test files share a process, and so what they import: loading Prism or Redocly took longer than most tests.
    isolate: false,
    // Many tests wait, for a server or a process; vitest would leave a core to nobody.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: '.report/tests.json' }]],
  },
}
