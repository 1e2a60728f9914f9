// @vitest-environment node
import { createServer } from 'vite'
import { expect, inject, test } from 'vitest'

test('Vite passes the calls of the page on', async () => {
  process.env.RESTORE_URL = new URL(inject('baseUrl')).origin
  const vite = await createServer({ server: { port: 0 }, logLevel: 'silent' })
  await vite.listen()
  const headers = { authorization: 'Bearer any-token' }
  const answer = await fetch(new URL('v3/Organizations', vite.resolvedUrls.local[0]), { headers })
  expect(await answer.json()).toHaveLength(1)
  await vite.close()
})
