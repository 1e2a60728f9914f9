import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { folder } from '@onedrive-restore/docs/folder'

/** The docs on a port of their own; see {@link startDocs}. */
export interface DocsServer {
  /** Its address, such as `http://localhost:4020`. */
  url: string
  /** Renders the bundle on disk again; the old page is served until the new one is whole. */
  rebuild(): Promise<void>
  close(): void
}

interface Served {
  type: string
  text: Buffer
  zipped: Buffer
}

/**
 * Serves the reference on loopback, and beside it the bundle as `/openapi.yaml`. It is rendered when somebody asks for it,
 * and again after a change only when it was asked for before.
 */
export async function startDocs(port: number, writeDocs: () => Promise<void>): Promise<DocsServer> {
  let built: Promise<Record<string, Served>> | undefined
  const server = createServer(async (request, response) => {
    try {
      built ??= buildAll(writeDocs)
      send(request, response, await built)
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
    rebuild: async () => {
      built = built?.catch(() => {}).then(() => buildAll(writeDocs))
      await built
    },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

async function buildAll(writeDocs: () => Promise<void>): Promise<Record<string, Served>> {
  await writeDocs()
  return {
    '/': await read('index.html', 'text/html; charset=utf-8'),
    '/openapi.yaml': await read('openapi.yaml', 'application/yaml; charset=utf-8'),
  }
}

async function read(name: string, type: string): Promise<Served> {
  const text = await readFile(join(folder, name))
  return { type, text, zipped: await promisify(gzip)(text) }
}

function send(request: IncomingMessage, response: ServerResponse, files: Record<string, Served>): void {
  const file = files[request.url?.split('?')[0] ?? '']
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('There is / and /openapi.yaml here.\n')
    return
  }
  const headers = { 'content-type': file.type, vary: 'Accept-Encoding', 'cache-control': 'no-cache' }
  const takesGzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  if (takesGzip) response.writeHead(200, { ...headers, 'content-encoding': 'gzip' }).end(file.zipped)
  else response.writeHead(200, headers).end(file.text)
}
