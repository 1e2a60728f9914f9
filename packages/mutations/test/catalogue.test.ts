import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contractFolder } from '@onedrive-restore/spec/folder'
import { expect, test } from 'vitest'
import { edited } from '../src/apply.ts'
import { catalogue } from '../src/catalogue.ts'
import { rounds } from '../src/checks/tests.ts'

test('the catalogue has at least 120 changes, each under its own name', () => {
  expect(catalogue.length).toBeGreaterThanOrEqual(120)
  expect(new Set(catalogue.map(({ name }) => name)).size).toBe(catalogue.length)
})

test('every change of the catalogue still finds what it changes', async () => {
  for (const { name, edits } of catalogue) {
    const texts = new Map<string, string | undefined>()
    for (const edit of edits) {
      const { file } = edit
      const text = texts.has(file)
        ? texts.get(file)
        : await readFile(join(contractFolder, file), 'utf8').catch(() => undefined)
      expect(() => texts.set(file, edited(edit, text)), name).not.toThrow()
    }
  }
})

// vitest passes over a name that no file has, and the change would survive.
test('every test that is to notice a change is there', () => {
  const cwd = join(contractFolder, '..')
  const files = globSync('{spec,packages/*}/test/**/*.test.ts', { cwd }).map((file) =>
    file.replaceAll('\\', '/'),
  )
  const asked = [...rounds.flat(), ...catalogue.flatMap(({ tests = [] }) => tests)]
  expect(asked.filter((name) => !files.some((file) => file.includes(name)))).toEqual([])
})
