import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import { addressOf } from './ports.ts'

/** The running page; see {@link startPage}. */
export interface PageServer {
  /** Its address, such as `http://localhost:5173`. */
  url: string
  close(): Promise<void>
}

/** Serves the page with hot reload and passes the API's base path on to the mock, so that the page needs one origin. */
export async function startPage(port: number, mockUrl: string): Promise<PageServer> {
  const { origin, pathname } = new URL(mockUrl)
  const server = await createServer({
    configFile: fileURLToPath(import.meta.resolve('@onedrive-restore/web/vite-config')),
    configLoader: 'native',
    clearScreen: false,
    logLevel: 'warn',
    server: { host: 'localhost', port, strictPort: true, proxy: { [pathname]: origin } },
  })
  await server.listen()
  return { url: addressOf(server.httpServer as Server), close: () => server.close() }
}
