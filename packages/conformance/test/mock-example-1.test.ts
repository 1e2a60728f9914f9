import { readFile } from 'node:fs/promises'
import { operations } from '@onedrive-restore/client'
import { startMock } from '@onedrive-restore/mock'
import { expect, test } from 'vitest'

const { method, path, parameters } = operations.restoreOneDrives
const text = await readFile(new URL(import.meta.resolve('@onedrive-restore/testing/example-1.json')), 'utf8')
const unresolved = JSON.parse(text).restoreToOriginalLocation.OneDrives.map(({ id }: { id: string }) => id)

async function restore(body: string, strict: boolean) {
  await using mock = await startMock({ unresolved, strict })
  const session = parameters.restoreSessionId.example
  const headers = { authorization: 'Bearer any-token', 'content-type': 'application/json' }
  const restored = await fetch(mock.url + path.replace('{restoreSessionId}', session), {
    method,
    headers,
    body,
  })
  const list = operations.listRestoreEvents.path.replace('{restoreSessionId}', session)
  const events = await (await fetch(mock.url + list, { headers })).json()
  return {
    status: restored.status,
    titles: events.results.map(({ title }: { title: string }) => title).slice(1),
  }
}

test('Example 1, byte for byte, has its `skipunresolved: true` honoured', async () => {
  expect(await restore(text, false)).toEqual({
    status: 200,
    titles: ['Drive Administrator is skipped.', 'Drive CopyTo User is skipped.'],
  })
})

test('the same with `false`, or where its spelling is not forgiven, is not skipped', async () => {
  const failed = {
    status: 500,
    titles: ['Drive Administrator is not resolved.', 'Drive CopyTo User is not resolved.'],
  }
  expect(await restore(text.replace('"skipunresolved": true', '"skipunresolved": false'), false)).toEqual(
    failed,
  )
  expect(await restore(text, true)).toEqual(failed)
})
