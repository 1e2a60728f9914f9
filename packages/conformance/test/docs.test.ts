import { pathToFileURL } from 'node:url'
import { operations } from '@onedrive-restore/client'
import { buildDocs, page as file } from '@onedrive-restore/docs/build-docs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../src/browser.ts'
import { type Observed, observe, outside } from '../src/observe.ts'

let browser: Browser
let page: Page
let observed: Observed
beforeAll(async () => {
  await buildDocs()
  browser = await launchBrowser()
  page = await browser.newPage()
  page.setDefaultTimeout(15_000)
  observed = observe(page)
  await page.goto(pathToFileURL(file).href)
})
afterAll(() => browser.close())

test('the reference opens as a file', async () => {
  await page.getByRole('heading', { name: 'Bulk restore of OneDrives' }).first().waitFor()
})

test('its search finds the operation, and shows it', async () => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('original locations')
  await page.getByTestId('search-dialog').getByText(operations.restoreOneDrives.path).first().click()
  await page.getByRole('heading', { name: 'Restore OneDrives to their original locations' }).first().waitFor()
  const text = await page.locator('body').textContent()
  for (const word of [
    'restoreSessionId',
    'restoreToOriginalLocation',
    'DocumentVersion',
    'OnPremisesPassword',
  ])
    expect(text).toContain(word)
})

test('what is documented, seen and inferred shows at the operation, its example and its answers', async () => {
  const shown = (text: string) => page.getByText(text).first().waitFor()
  await shown('Sources: documented in SEED; documented elsewhere in OAS6; seen in BACT; inferred in part.')
  await shown('Sources: documented in SEED.')
  await page.getByRole('tab', { name: '401' }).first().click()
  await shown('Nothing was done (inferred).')
  await shown('Sources: seen in PORTAL3, NEST; inferred in part.')
})

test('it asks nothing of the outside and complains of nothing', async () => {
  await page.waitForLoadState('networkidle')
  expect(observed.requested.length).toBeGreaterThan(0)
  expect(outside(observed.requested)).toEqual([])
  expect(observed.requested.filter((address) => address.startsWith('file:'))).toEqual([
    pathToFileURL(file).href,
  ])
  expect(observed.console.filter((line) => /^(error|warning)/.test(line))).toEqual([])
})
