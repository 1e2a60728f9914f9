import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { startMock } from '@onedrive-restore/mock'

const runtimes = {
  deno: ['node_modules/@deno/linux-x64-glibc/deno', 'run', '--allow-net', '--allow-read', '--allow-env'],
  bun: ['node_modules/@oven/bun-linux-x64/bin/bun'],
}
const mock = await startMock()
for (const [name, [program, ...flags]] of Object.entries(runtimes)) {
  const { stdout } = await promisify(execFile)(program, [...flags, 'restore.js', mock.url])
  assert.equal(stdout, 'restored, rejected\n', name)
  console.log(`${name} ${stdout.trim()}`)
}
await mock.close()
