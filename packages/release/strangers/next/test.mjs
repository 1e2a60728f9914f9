import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { startMock } from '@onedrive-restore/mock'

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
  // What the component will ask from a browser.
  const answer = await get('/v3/Organizations', { authorization: 'Bearer any-token' })
  assert.equal((await answer.json()).length, 1)
} finally {
  next.kill()
  await mock.close()
}
