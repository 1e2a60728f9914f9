import type { Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createServer, type ProxyOptions } from 'vite'

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
    configFile: fileURLToPath(new URL('vite.config.ts', import.meta.url)),
    configLoader: 'native',
    clearScreen: false,
    logLevel: 'warn',
    server: { host: 'localhost', port, strictPort: true, proxy: { [pathname]: passOn(origin) } },
  })
  const http = server.httpServer as Server
  // Chromium sends a POST again by itself when a connection that it has used before breaks: a restore would run twice.
  http.maxRequestsPerSocket = 1
  await server.listen()
  const { port: real } = http.address() as AddressInfo
  return { url: `http://localhost:${real}`, close: () => server.close() }
}

/** A lost connection behind the page's server is 502, which no server of the contract answers: the outcome is unknown. */
function passOn(target: string): ProxyOptions {
  return {
    target,
    configure: (proxy) => {
      proxy.on('proxyRes', ({ headers }) => {
        headers.connection = 'close'
      })
      proxy.on('error', (_, __, response) => {
        if ('writeHead' in response) (response as ServerResponse).writeHead(502).end()
      })
    },
  }
}
