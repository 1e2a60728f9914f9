import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, test } from '@playwright/test'

const sessionId = '61954db6-7278-4d26-86f7-888bda5a4ec4'

test('the mock that Playwright has started answers', async ({ request }) => {
  const answer = await request.get('/v3/Organizations', { headers: { authorization: 'Bearer any-token' } })
  expect(answer.headers().server).toContain('onedrive-restore-mock')
  expect(await answer.json()).toHaveLength(1)
})

test('a page of another port restores through it', async ({ page, baseURL }) => {
  // A page that `page.route` makes up has no address, and Chromium lets such a page call no server of this machine.
  const app = createServer((_, response) => response.end('The app under test')).listen(0, 'localhost')
  await once(app, 'listening')
  await page.goto(`http://localhost:${app.address().port}/`)
  const drivesUrl = `${baseURL}/v3/RestoreSessions/${sessionId}/Organization/OneDrives`
  expect(await page.evaluate(restoreTwo, drivesUrl)).toBe(200)
  app.close()
})

/** Runs in the page. */
async function restoreTwo(drivesUrl) {
  const headers = { authorization: 'Bearer any-token', 'content-type': 'application/json' }
  const { results } = await (await fetch(drivesUrl, { headers })).json()
  const OneDrives = results.slice(0, 2).map(({ id, name, url }) => ({ id, name, url }))
  const options = { DocumentVersion: 'last', DocumentAction: 'keep' }
  const credentials = { OnPremisesUsername: 'admin', OnPremisesPassword: 'correct-horse-battery' }
  const body = JSON.stringify({ restoreToOriginalLocation: { ...options, ...credentials, OneDrives } })
  const { status } = await fetch(`${drivesUrl}/Action`, { method: 'POST', headers, body })
  return status
}
