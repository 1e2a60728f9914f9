const conditions = ['@onedrive-restore/source']

/** For the tests of a copy of the repository: one process for all. */
export default {
  ssr: { resolve: { conditions: [...conditions, 'module', 'node', 'development|production'] } },
  test: {
    include: ['{spec,packages/*}/test/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
}
