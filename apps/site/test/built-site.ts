import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { type Browser, launchBrowser, type Page } from '@onedrive-restore/testing/browser'
import { type Observed, observe } from '@onedrive-restore/testing/observe'
import { afterAll, beforeAll } from 'vitest'
import { base, root } from '../src/site.ts'

/** Where the site lies that the build has made. */
export const folder = join(root, 'dist')

/** A page of the browser that is closed with its context. */
export type OpenPage = Page & AsyncDisposable & { readonly observed: Observed }

/** What the tests of one file share. */
export interface TestedSite {
  /** Address of the landing page, with a slash at its end. */
  readonly origin: string
  /** Opens a page of the site, by its path. */
  open(path: string, options?: Parameters<Browser['newContext']>[0]): Promise<OpenPage>
}

/** Serves the built site before a browser, for a file of tests. */
export function testSite(): TestedSite {
  let browser: Browser
  let server: Server
  let origin: string
  beforeAll(async () => {
    if (!existsSync(join(folder, 'index.html')))
      throw new Error(
        'There is no site. Build it with: npm run tool -- turbo run build --filter=@onedrive-restore/site',
      )
    browser = await launchBrowser()
    server = await serve()
    origin = `http://localhost:${(server.address() as AddressInfo).port}${base}`
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
  })
  return {
    get origin() {
      return origin
    },
    async open(path, options = {}) {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      page.setDefaultTimeout(15_000)
      const observed = observe(page)
      await page.goto(origin + path)
      return Object.assign(page, { observed, [Symbol.asyncDispose]: () => context.close() })
    },
  }
}

/** The files of all pages but the one-file reference. */
export async function htmlPages(): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/'))
  return names.filter((name) => name.endsWith('.html') && name !== 'reference.html')
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}

/** A server as plain as they come: files below the sub-path, and nothing else. */
async function serve(): Promise<Server> {
  const plain = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost')
    const path = pathname.startsWith(base) ? pathname.slice(base.length) : 'nothing'
    const file = join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path)
    const type = types[extname(file)] ?? 'application/octet-stream'
    const text = await readFile(file).catch(() => undefined)
    response.writeHead(text ? 200 : 404, { 'content-type': type }).end(text)
  })
  await once(plain.listen(0, 'localhost'), 'listening')
  return plain
}
