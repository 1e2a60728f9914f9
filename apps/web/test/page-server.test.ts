import { freePort } from '@onedrive-restore/testing/free-port'
import { serveRaw } from '@onedrive-restore/testing/scripted-server'
import { expect, test } from 'vitest'
import { startPage } from '../page-server.ts'

/** What the page gets for a restore when its server passes it on to the given address. */
async function answerThrough(mockUrl: string): Promise<Response> {
  const page = await startPage(0, mockUrl)
  try {
    return await fetch(`${page.url}/v3/RestoreSessions`, { method: 'POST', body: '{}' })
  } finally {
    await page.close()
  }
}

test('a server that breaks the connection is 502, so that the outcome is unknown', async () => {
  await using breaking = await serveRaw((socket) => socket.once('data', () => socket.destroy()))
  const { status, headers } = await answerThrough(breaking.url)
  expect(status).toBe(502)
  expect(headers.get('connection')).toBe('close')
})

test('no server behind the page is 502 as well', async () => {
  expect((await answerThrough(`http://localhost:${await freePort()}/v3`)).status).toBe(502)
})
