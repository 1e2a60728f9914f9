import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { sample } from './sample.ts'

const found: Record<string, string> = {}
let output = ''
let code = 1
beforeAll(async () => {
  const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url))
  await new Promise<void>((resolve) => {
    const args = ['--conditions=@onedrive-restore/source', cli, ...Object.keys(sample)]
    execFile(process.execPath, args, (error, stdout, stderr) => {
      code = Number(error?.code ?? 0)
      output = stdout + stderr
      resolve()
    })
  })
  for (const [, outcome = '', name = ''] of output.matchAll(/^(\w+) +\d+ ms {2}(.+?) {2}\(.*\)$/gm))
    found[name] = outcome
}, 240_000)

test('a sample of it is noticed by the check that is meant to', () => {
  expect(found, output).toEqual(sample)
  expect(code).toBe(0)
})
