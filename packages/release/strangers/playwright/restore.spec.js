import { expect, test } from '@playwright/test'

test('the mock that Playwright has started answers', async ({ request }) => {
  const answer = await request.get('/v3/Organizations', { headers: { authorization: 'Bearer any-token' } })
  expect(answer.headers().server).toContain('onedrive-restore-mock')
  expect(await answer.json()).toHaveLength(1)
})
