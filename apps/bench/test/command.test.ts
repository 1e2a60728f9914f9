import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const command = fileURLToPath(new URL('../src/cli.ts', import.meta.url))

test('the README lists the sections that the command knows; another name is one sentence, before anything is built', async () => {
  const args = ['--conditions=@onedrive-restore/source', command, 'client', 'start']
  const said = await new Promise<string>((resolve) =>
    execFile(process.execPath, args, (_, stdout, stderr) => resolve(stdout + stderr)),
  )
  const [, known = ''] = said.match(/^There is no section client; there are (.*)\.\n$/) ?? []

  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
  const listed = [...readme.matchAll(/^\| `([\w-]+)`/gm)].map(([, name = '']) => name)
  expect(listed.toSorted()).toEqual(known.split(', ').toSorted())
})
