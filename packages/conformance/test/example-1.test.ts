import { readFile } from 'node:fs/promises'
import { type components, createRestoreClient, operations } from '@onedrive-restore/client'
import { startMock } from '@onedrive-restore/mock'
import { startPlainPrism } from '@onedrive-restore/testing/plain-prism'
import { expect, test } from 'vitest'

const { method, path, parameters } = operations.restoreOneDrives
const sessionId = parameters.restoreSessionId.example
const text = await readFile(new URL(import.meta.resolve('@onedrive-restore/testing/example-1.json')), 'utf8')

function sendVerbatim(url: string): Promise<Response> {
  return fetch(url + path.replace('{restoreSessionId}', sessionId), {
    method,
    headers: { Authorization: 'Bearer any-token', 'Content-Type': 'application/json' },
    body: text,
  })
}

test('the file holds the spelling of the documentation page', () => {
  expect(text).toContain('"skipunresolved": true')
})

test('the mock answers Example 1, byte for byte, with 200 and no body', async () => {
  await using mock = await startMock()
  const response = await sendVerbatim(mock.url)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-length')).toBe('0')
  expect(response.headers.get('content-type')).toBeNull()
  expect(await response.text()).toBe('')
})

test('plain `prism mock` on the bundle answers Example 1 with 200', async () => {
  await using prism = await startPlainPrism()
  const response = await sendVerbatim(prism.url)
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('')
})

test('the client sends Example 1 and sees a success', async () => {
  await using mock = await startMock()
  const client = createRestoreClient({ baseUrl: mock.url, token: 'any-token' })
  const body: components['schemas']['BulkRestore'] = JSON.parse(text)
  expect(await client.restoreOneDrives(sessionId, body)).toMatchObject({ body: 'none' })
})
