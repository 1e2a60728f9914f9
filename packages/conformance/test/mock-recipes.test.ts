import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { restoreOneDrivesExamples } from '@onedrive-restore/client'
import { compile } from '@onedrive-restore/testing/compile'
import { runModule } from '@onedrive-restore/testing/run-module'
import { afterAll, describe, expect, test } from 'vitest'
import { writeExamples, writeRecipes } from './recipes.ts'

const recipes = await writeRecipes()
const { folder, mock } = recipes
const examples = await writeExamples(folder)
afterAll(() => recipes[Symbol.asyncDispose]())

test('recipes and examples compile', async () => {
  const compilerOptions = { noEmit: true, lib: ['ES2023', 'DOM', 'ESNext.Disposable'], types: ['node'] }
  const config = { extends: '../../../../tsconfig.base.json', compilerOptions, include: ['*.ts'] }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config))
  expect(await compile(folder)).toBe('')
})

test('the examples run', async () => {
  expect(examples.length).toBeGreaterThanOrEqual(5)
  const inTurn = examples.map((name) => `await import('./${name}')`).join('\n')
  expect(await runModule(folder, inTurn)).toMatchObject({ stderr: '', code: 0 })
})

describe('the recipe for vitest, which is one of the tests here', async () => {
  await import(join(folder, 'restore.test.ts'))
})

test('the file of the recipe for Playwright steers a mock', async () => {
  const { mockAt } = await import(join(folder, 'mock-at.ts'))
  const steered = mockAt(mock.url)
  await steered.reset()
  await steered.answer('restoreOneDrives', { scenario: 'token-expired' }, { times: 1 })
  const restore = () =>
    fetch(`${mock.url}/RestoreSessions/61954db6-7278-4d26-86f7-888bda5a4ec4/Organization/OneDrives/Action`, {
      method: 'POST',
      headers: { authorization: 'Bearer any-token', 'content-type': 'application/json' },
      body: JSON.stringify(restoreOneDrivesExamples['on-premises-keep']),
    })
  expect([(await restore()).status, (await restore()).status]).toEqual([401, 200])
  expect(await steered.waitFor('restoreOneDrives')).toMatchObject({
    operation: 'restoreOneDrives',
    status: 401,
  })
  await expect(steered.answer('nonsense', {})).rejects.toThrow(/nonsense/)
})
