import { expect, test } from '@playwright/test'

const sessionId = '61954db6-7278-4d26-86f7-888bda5a4ec4'

test('the mock that Playwright has started answers', async ({ request }) => {
  const answer = await request.get('/v3/Organizations', { headers: { authorization: 'Bearer any-token' } })
  expect(answer.headers().server).toContain('onedrive-restore-mock')
  expect(await answer.json()).toHaveLength(1)
})

test('a page of another origin restores through it', async ({ page, baseURL }) => {
  const body = '<!doctype html><title>The app under test</title>'
  await page.route('http://app.example/', (route) => route.fulfill({ contentType: 'text/html', body }))
  await page.goto('http://app.example/')
  expect(
    await page.evaluate(restoreTwo, `${baseURL}/v3/RestoreSessions/${sessionId}/Organization/OneDrives`),
  ).toBe(200)
})

/** Runs in the page. */
async function restoreTwo(drivesUrl) {
  const headers = { authorization: 'Bearer any-token', 'content-type': 'application/json' }
  const { results } = await (await fetch(drivesUrl, { headers })).json()
  const OneDrives = results.slice(0, 2).map(({ id }) => ({ id }))
  const options = { DocumentVersion: 'last', DocumentAction: 'keep' }
  const credentials = { OnPremisesUsername: 'admin', OnPremisesPassword: 'correct-horse-battery' }
  const body = JSON.stringify({ restoreToOriginalLocation: { ...options, ...credentials, OneDrives } })
  const { status } = await fetch(`${drivesUrl}/Action`, { method: 'POST', headers, body })
  return status
}
