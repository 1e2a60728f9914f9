import { defineConfig } from 'vitest/config'

const conditions = ['@onedrive-restore/source']

/** For the tests of a copy of the repository: no browser, and one process for all. */
export default defineConfig({
  ssr: { resolve: { conditions: [...conditions, 'module', 'node', 'development|production'] } },
  test: {
    include: ['{spec,packages/*}/test/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
