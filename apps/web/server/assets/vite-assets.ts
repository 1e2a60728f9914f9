import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import { newNonce, pageHeaders } from '../security.ts'
import { type Assets, isPage, noncePlaceholder } from './assets.ts'

const folder = fileURLToPath(new URL('../../', import.meta.url))

/** Serves the page out of its sources, with hot reload over the sockets of the given server. */
export async function createViteAssets(http: Server): Promise<Assets> {
  const vite = await createServer({
    configFile: `${folder}vite.config.ts`,
    configLoader: 'native',
    clearScreen: false,
    logLevel: 'warn',
    appType: 'custom',
    // Whose requests are answered has been decided before.
    server: { middlewareMode: true, hmr: { server: http }, allowedHosts: true, cors: false },
  })
  const html = async (url: string, nonce: string) => {
    const text = await vite.transformIndexHtml(url, await readFile(`${folder}index.html`, 'utf8'))
    return text.replaceAll(noncePlaceholder, nonce)
  }
  return {
    answer(request, response) {
      vite.middlewares(request, response, async () => {
        const { url = '/' } = request
        const nonce = newNonce()
        if (!isPage(url.split('?', 1)[0] ?? '')) return void response.writeHead(404).end()
        try {
          const text = await html(url, nonce)
          response
            .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...pageHeaders(nonce) })
            .end(text)
        } catch (error) {
          console.error(error)
          response.writeHead(500, { 'content-type': 'text/plain' }).end('The page could not be made.')
        }
      })
    },
    close: () => vite.close(),
  }
}
