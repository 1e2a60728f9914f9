import { defineConfig } from 'vitest/config'

const conditions = ['@onedrive-restore/source']

export default defineConfig({
  ssr: { resolve: { conditions: [...conditions, 'module', 'node', 'development|production'] } },
  test: {
    include: ['{spec,packages/*,apps/*}/test/**/*.test.ts'],
    globalSetup: 'packages/conformance/src/browser-setup.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
