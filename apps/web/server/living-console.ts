import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createViteAssets } from './assets/vite-assets.ts'
import { type Console, startConsole } from './start-console.ts'

export type { Console } from './start-console.ts'

/** The folder of the page's sources. */
export const consoleFolder = fileURLToPath(new URL('..', import.meta.url))

const ledgers = fileURLToPath(new URL('../.ledger/', import.meta.url))

/**
 * Starts the console on its own sources, for a mock whose contract may change meanwhile: the page follows by itself, and
 * bodies are left to the mock to check, since this process has read the contract once. The ledger is named after the port,
 * so that two consoles never share one.
 */
export function startLivingConsole(port: number, mockUrl: string): Promise<Console> {
  return startConsole({
    port,
    upstream: mockUrl,
    sendUncheckedBodies: true,
    assets: createViteAssets,
    ledger: async (port) => {
      await mkdir(ledgers, { recursive: true })
      return `${ledgers}${port}.ledger`
    },
  })
}
