import { expect, test } from 'vitest'
import { description, lintFiles } from '../lint-files.ts'

const lint = (guide: string) =>
  lintFiles('guide-statuses', { ...description(), 'guides/1-errors.md': `# Errors\n\n${guide}\n` })

test('passes: a status that an operation answers, and what is no status', async () => {
  expect(
    await lint('| 200 | Fine. |\n| no answer | Look. |\n| 4443 | A port. |\n\nA 503 of a proxy.'),
  ).toEqual([])
})

test('fails: a row of a status that no operation answers', async () => {
  expect(await lint('| 200 | Fine. |\n| 503       | Nothing was done. |')).toEqual([
    'openapi.yaml:2 Delete the row of 503 in the guides: no operation answers it.',
  ])
})
