import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'

const { origin } = new URL(process.env.MOCK_URL ?? 'http://localhost:4010/v3')

export default defineConfig({
  plugins: [react()],
  // Inside this repository the client comes out of its sources; elsewhere this line goes.
  resolve: { conditions: ['@onedrive-restore/source', ...defaultClientConditions] },
  // What is passed on: the calls of the page, and what it tells the mock to do wrong.
  server: { port: 5174, proxy: { '/v3': origin, '/__mock': origin } },
})
