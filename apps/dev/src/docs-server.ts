import { createReadStream } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildDocs, page } from '@onedrive-restore/docs/build-docs'

/** The docs on a port of their own; see {@link startDocs}. */
export interface DocsServer {
  /** Its address, such as `http://localhost:4020`. */
  url: string
  /** Renders the bundle on disk again; the old page is served until the new one is whole. */
  rebuild(): Promise<void>
  close(): void
}

/** Serves the reference on loopback. It listens when the promise resolves; the first request waits for the page. */
export async function startDocs(port: number): Promise<DocsServer> {
  let built = buildDocs()
  built.catch(() => {})
  const server = createServer(async (_, response) => {
    try {
      await built
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      createReadStream(page).pipe(response)
    } catch (error) {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(`The docs could not be built.\n${error}`)
    }
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, 'localhost', resolve)
  })
  const { port: real } = server.address() as AddressInfo
  return {
    url: `http://localhost:${real}`,
    rebuild: () => {
      built = built.catch(() => {}).then(buildDocs)
      return built
    },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
