import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { restoreOneDrivesExamples } from '@onedrive-restore/client'
import { startMock } from '@onedrive-restore/mock'
import { chromium } from 'playwright-core'

const port = 41_809
// The address that was built into the rewrite.
const mock = await startMock({ port: 41_808 })
const next = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '--port', `${port}`], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, RESTORE_URL: mock.url },
})
try {
  for await (const chunk of next.stdout) if (`${chunk}`.includes('Ready')) break
  const get = (path, headers = {}) => fetch(`http://localhost:${port}${path}`, { headers })
  const expected = { count: 1, outcome: 'rejected' }
  assert.deepEqual(await (await get('/node')).json(), expected)
  assert.deepEqual(await (await get('/edge')).json(), expected)
  assert.match(await (await get('/')).text(), /Looking/)
  await restores()
  await shows('1 organizations')
} finally {
  next.kill()
  await mock.close()
}

/** The component asks from a browser, through the rewrite. */
async function shows(text) {
  const { BROWSER_OPTIONS = '{"channel":"chrome"}' } = process.env
  const browser = await chromium.launch(JSON.parse(BROWSER_OPTIONS))
  try {
    const page = await browser.newPage()
    const faults = []
    page.on('pageerror', (error) => faults.push(error))
    await page.goto(`http://localhost:${port}/`)
    await page.getByText(text, { exact: true }).waitFor()
    assert.deepEqual(faults, [])
  } finally {
    await browser.close()
  }
}

/** The route restores for whoever has a token of the server, and once for each id. */
async function restores() {
  const sessionId = '61954db6-7278-4d26-86f7-888bda5a4ec4'
  const post = (id, body, headers = { authorization: 'Bearer any-token' }) =>
    fetch(`http://localhost:${port}/restore`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ id, sessionId, body }),
    })
  const right = restoreOneDrivesExamples['on-premises-keep']
  assert.equal((await post('a', right, {})).status, 401)
  assert.equal((await post('b', {})).status, 400)
  const restored = await post('c', right)
  assert.deepEqual(await restored.json(), { outcome: 'answered' })
  assert.equal((await post('c', right)).status, 409)
  mock.faults.next('reset-after', 'restoreOneDrives')
  assert.equal((await (await post('d', right)).json()).outcome, 'unknown')
  const calls = mock.requests().filter(({ operation }) => operation === 'restoreOneDrives')
  assert.equal(calls.length, 2)
}
