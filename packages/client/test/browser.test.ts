import type { ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import { launchBrowser, type Page } from '@onedrive-restore/testing/browser'
import { serve } from '@onedrive-restore/testing/scripted-server'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

const script = `
import { createRestoreClient, restoreOneDrivesExamples } from '@onedrive-restore/client'
const client = createRestoreClient({ baseUrl: '/v3' })
const body = restoreOneDrivesExamples['on-premises-keep']
const restore = (id) => client.restoreOneDrives(id, body).then((result) => result.body, (error) => error.outcome)
globalThis.journey = async () => {
  await client.signIn({ grant_type: 'password', username: 'admin', password: 'correct-horse' })
  return {
    organizations: await client.listOrganizations(),
    restored: await restore('good'),
    lost: await restore('lost'),
    busy: await restore('busy'),
    redirected: await restore('redirect'),
    refused: await restore('refuse'),
  }
}
`

/** The client for a browser, from our sources; a module of Node in it would be an error here. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    conditions: ['@onedrive-restore/source'],
    platform: 'browser',
    format: 'esm',
    bundle: true,
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

/** Goes through the journey in Chromium, against a server that keeps connections or closes each. */
async function travel(connection: 'keep-alive' | 'close') {
  const code = await bundle()
  const reached: string[] = []
  await using server = await serve((request, response) => {
    const { url = '', headers } = request
    request.resume()
    reached.push(url)
    response.setHeader('connection', connection)
    if (url === '/') return page(response, 'text/html', '<script type="module" src="/client.js"></script>')
    if (url === '/client.js') return page(response, 'text/javascript', code)
    if (url === '/v3/Token') return response.end('{"access_token":"a","refresh_token":"b","expires_in":60}')
    if (headers.authorization !== 'Bearer a' || url.includes('refuse')) return response.writeHead(400).end()
    if (url.includes('lost')) return request.socket.destroy()
    if (url.includes('busy')) return setTimeout(giveUp, 300, response)
    if (url.includes('redirect')) return response.writeHead(307, { location: '/elsewhere' }).end()
    response.end(url.endsWith('/Organizations') ? '[]' : '')
  })
  const browser = await launchBrowser()
  try {
    const page: Page = await browser.newPage()
    await page.goto(new URL('/', server.url).href)
    await page.waitForFunction('globalThis.journey')
    return { journey: await page.evaluate('globalThis.journey()'), reached }
  } finally {
    await browser.close()
  }
}

/** As Varnish does while the server behind it works on. */
function giveUp(response: ServerResponse): void {
  response.writeHead(503, { 'retry-after': '1' }).end()
}

function page(response: ServerResponse, type: string, text: string): void {
  response.setHeader('content-type', type).end(text)
}

test('the client works in a browser', async () => {
  const { journey, reached } = await travel('close')
  expect(journey).toEqual({
    organizations: [],
    restored: 'none',
    lost: 'unknown',
    busy: 'unknown',
    redirected: 'rejected',
    refused: 'rejected',
  })
  expect(reached).not.toContain('/elsewhere')
  expect(reached.filter((url) => url.includes('lost'))).toHaveLength(1)
  expect(reached.filter((url) => url.includes('busy'))).toHaveLength(1)
})

test('Chromium itself sends a restore again that is lost on a kept connection', async () => {
  // Not what anybody wants, and no page can prevent it: docs/browser.md tells servers to close their connections.
  const { journey, reached } = await travel('keep-alive')
  expect(journey).toMatchObject({ lost: 'unknown' })
  expect(reached.filter((url) => url.includes('lost'))).toHaveLength(2)
})
