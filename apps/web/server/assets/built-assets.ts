import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { everyAnswer, newNonce, pageHeaders } from '../security.ts'
import { type Assets, isPage, noncePlaceholder } from './assets.ts'

const web = fileURLToPath(new URL('../../', import.meta.url))

/** Where the page lies that `vite build` has made. */
const dist = join(web, 'dist')

/**
 * Builds the page out of its sources, in a process of its own: what a build takes of memory would stay with the console.
 * Tests that run side by side each give a folder of their own.
 */
export async function buildPage(folder = dist): Promise<void> {
  const vite = fileURLToPath(new URL('bin/vite.js', import.meta.resolve('vite/package.json')))
  const options = ['--configLoader', 'native', '--logLevel', 'warn', '--outDir', folder, '--emptyOutDir']
  await promisify(execFile)(process.execPath, [vite, 'build', ...options], { cwd: web })
}

interface Kept {
  readonly type: string
  readonly plain: Buffer
  readonly gzip: Buffer
  readonly br: Buffer
}

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

/**
 * Serves the built page out of memory. The names of its files change with what is in them, so a browser may keep them; the
 * page itself is new each time, with a nonce of its own.
 */
export async function createBuiltAssets(folder = dist): Promise<Assets> {
  const html = await readFile(join(folder, 'index.html'), 'utf8')
  const files = await readFiles(folder)
  return {
    answer(request, response) {
      const [path = '/'] = (request.url ?? '/').split('?', 1)
      const file = files.get(path)
      if (file) return sendFile(request, response, file)
      if (!isPage(path))
        return void response
          .writeHead(404, { ...everyAnswer, 'content-type': 'text/plain' })
          .end('There is no such file.\n')
      sendPage(request, response, html)
    },
    close: async () => {},
  }
}

async function readFiles(folder: string): Promise<Map<string, Kept>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && entry.name !== 'index.html')
  const kept = files.map(async ({ parentPath, name }): Promise<[string, Kept]> => {
    const file = join(parentPath, name)
    const path = `/${file.slice(join(folder, '.').length).split(sep).filter(Boolean).join('/')}`
    return [path, await keptOf(await readFile(file), extname(name))]
  })
  return new Map(await Promise.all(kept))
}

async function keptOf(plain: Buffer, extension: string): Promise<Kept> {
  const [zipped, br] = await Promise.all([promisify(gzip)(plain), promisify(brotliCompress)(plain)])
  return { type: types[extension] ?? 'application/octet-stream', plain, gzip: zipped, br }
}

/** What a browser takes, the smaller one first. */
function encodingOf({ headers }: IncomingMessage): 'br' | 'gzip' | 'plain' {
  const accepted = headers['accept-encoding'] ?? ''
  return (['br', 'gzip'] as const).find((name) => new RegExp(`\\b${name}\\b`).test(accepted)) ?? 'plain'
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: Kept): void {
  const encoding = encodingOf(request)
  response.writeHead(200, {
    ...everyAnswer,
    'content-type': file.type,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
    ...(encoding !== 'plain' && { 'content-encoding': encoding }),
  })
  response.end(request.method === 'HEAD' ? undefined : file[encoding])
}

function sendPage(request: IncomingMessage, response: ServerResponse, html: string): void {
  const nonce = newNonce()
  const text = html.replaceAll(noncePlaceholder, nonce)
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...pageHeaders(nonce) })
  response.end(request.method === 'HEAD' ? undefined : text)
}
