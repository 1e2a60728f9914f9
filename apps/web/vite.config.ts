import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // Every page gets a nonce of its own in this place, when it is asked for.
  html: { cspNonce: '{{nonce}}' },
  resolve: { conditions: ['@onedrive-restore/source', ...defaultClientConditions] },
})
