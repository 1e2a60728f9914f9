import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { stepNames } from './recipe.ts'

test('the recipe for a new operation has the steps that are walked', async () => {
  const papers = await readFile(new URL('../../../CONTRIBUTING.md', import.meta.url), 'utf8')
  const section = papers.match(/## To add an operation\n([\s\S]*?)\n## /)?.[1] ?? ''
  const named = [...section.matchAll(/^\d+\. \*\*(\w+)\.\*\*/gm)].map(([, step]) => step)
  expect(named).toEqual(stepNames)
})
