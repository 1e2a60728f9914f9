import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'

const sample: Record<string, string> = {
  'a default below the bulk body: DocumentAction': 'lint',
  'a new secret without its mark: OfficePwd': 'lint',
  'half of the other pair is let in: an Office password': 'gate',
  'a parameter: of a list has a default of 100': 'gate',
  'a choice that may be left out: the wrapper': 'types',
  'a limit that is gone: an Office password that is not empty': 'test',
  'an example that does more harm: overwrites in place of keeping': 'test',
  'a statement in other words: of a parameter': 'followed',
}

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
