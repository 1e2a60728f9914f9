import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  // The page asks its own origin, and Vite passes on what is below /v3.
  server: { proxy: { '/v3': process.env.RESTORE_URL ?? 'http://localhost:4010' } },
})
