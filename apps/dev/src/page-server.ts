import { createServer, type ViteDevServer } from 'vite'

/** Serves the page with hot reload and passes the API's base path on to the mock, so that the page needs one origin. */
export async function startPage(port: number, mockUrl: string): Promise<ViteDevServer> {
  const { origin, pathname } = new URL(mockUrl)
  const server = await createServer({
    configFile: new URL(import.meta.resolve('@onedrive-restore/web/vite-config')).pathname,
    configLoader: 'native',
    clearScreen: false,
    logLevel: 'warn',
    server: { host: 'localhost', port, strictPort: true, proxy: { [pathname]: origin } },
  })
  return server.listen()
}
