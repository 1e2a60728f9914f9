import { defineConfig } from '@playwright/test'

const port = 41_807
const { BROWSER_OPTIONS = '{"channel":"chrome"}' } = process.env

/** Playwright starts the mock, waits for its health address, and ends it. */
export default defineConfig({
  testMatch: 'restore.spec.js',
  reporter: 'line',
  use: { baseURL: `http://localhost:${port}`, launchOptions: JSON.parse(BROWSER_OPTIONS) },
  webServer: {
    command: `onedrive-restore-mock --port ${port} --drives 3`,
    url: `http://localhost:${port}/__mock/health`,
    reuseExistingServer: false,
  },
})
