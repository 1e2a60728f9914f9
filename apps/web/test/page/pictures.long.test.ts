import { join } from 'node:path'
import type { Page } from '@onedrive-restore/testing/browser'
import { root } from '@onedrive-restore/testing/root'
import { expect, test } from 'vitest'
import { choose, chooseAll, headline, openDrives, setOptions, signIn, start } from './steps.ts'
import { testPages } from './tested-page.ts'

/** The pictures of the README are taken where PICTURES is set; otherwise only the way to them is tried. */
const isTaken = process.env.PICTURES !== undefined
const tested = testPages()

test('a picture of drives that are chosen', async () => {
  const { url } = await tested.serve({ drives: 500 })
  const page = await pageOf('light')
  await signIn(page, url)
  await openDrives(page)
  await choose(page, ['Ada Abel', 'Ben Abel', 'Cem Abel'])
  await page.getByText('3 of 500 drives chosen').waitFor()
  await take(page, 'drives')
})

test('a picture of a run in the dark theme', async () => {
  const { url } = await tested.serve({ drives: 500, restoreTime: 4_000, statistics: true })
  const page = await pageOf('dark')
  await startRun(page, url)
  await page
    .getByText(/^Batch 2 /)
    .first()
    .waitFor()
  await page.getByText('100').first().waitFor()
  await take(page, 'running')
})

test('a picture of a run that stopped because nobody knows of a batch', async () => {
  const { mock, url } = await tested.serve({ drives: 500, failing: 4, unresolved: 3, statistics: true })
  const page = await pageOf('light')
  mock.faults.next('reset-after', 'restoreOneDrives')
  await startRun(page, url)
  expect(await headline(page)).toMatch(/unknown|nobody knows/i)
  await page.setViewportSize({ width: 1200, height: 600 })
  await take(page, 'unknown')
})

async function startRun(page: Page, url: string): Promise<void> {
  await signIn(page, url)
  await openDrives(page)
  await page.getByText('0 of 500 drives chosen').waitFor()
  await chooseAll(page)
  await setOptions(page, { skip: 'true', batchSize: 100, goesOnAfterFailed: true, goesOnAfterUnknown: true })
  await start(page)
}

async function pageOf(colorScheme: 'light' | 'dark'): Promise<Page> {
  await tested.page.emulateMedia({ colorScheme })
  await tested.page.setViewportSize({ width: 1200, height: 780 })
  return tested.page
}

async function take(page: Page, name: string): Promise<void> {
  if (isTaken) await page.screenshot({ path: join(root, `docs/console-${name}.png`) })
}
