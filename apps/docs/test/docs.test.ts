import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import bundle from '@onedrive-restore/spec/openapi.json' with { type: 'json' }
import { type Browser, launchBrowser, type Page } from '@onedrive-restore/testing/browser'
import { type Observed, observe, outside } from '@onedrive-restore/testing/observe'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildDocs } from '../src/build-docs.ts'
import { folder } from '../src/folder.ts'

const file = join(folder, 'index.html')
const [path] =
  Object.entries(bundle.paths).find(
    ([, item]) => 'post' in item && item.post.operationId === 'restoreOneDrives',
  ) ?? []

let browser: Browser
beforeAll(async () => {
  await buildDocs()
  browser = await launchBrowser()
})
afterAll(() => browser.close())

let page: Page
let observed: Observed
beforeEach(async () => {
  page = await browser.newPage()
  page.setDefaultTimeout(15_000)
  observed = observe(page)
  await page.goto(pathToFileURL(file).href)
})
afterEach(() => page.close())

test('the reference opens as a file, asks nothing of the outside and complains of nothing', async () => {
  await page.getByRole('heading', { name: 'Bulk restore of OneDrives' }).first().waitFor()
  await page.waitForLoadState('networkidle')
  expect(observed.requested.length).toBeGreaterThan(0)
  expect(outside(observed.requested)).toEqual([])
  expect(observed.requested.filter((address) => address.startsWith('file:'))).toEqual([
    pathToFileURL(file).href,
  ])
  expect(observed.console.filter((line) => /^(error|warning)/.test(line))).toEqual([])
})

test('its search finds the operation, and shows what of it is documented, seen and inferred', async () => {
  await openBulkRestore()
  const text = await page.locator('body').textContent()
  for (const word of [
    'restoreSessionId',
    'restoreToOriginalLocation',
    'DocumentVersion',
    'OnPremisesPassword',
  ])
    expect(text).toContain(word)
  // At the operation, at its example and at its answers.
  const shown = (text: string) => page.getByText(text).filter({ visible: true }).first().waitFor()
  await shown("Sources: documented in the vendor's page on the bulk restore; documented elsewhere in")
  await shown("Sources: documented in the vendor's page on the bulk restore; inferred in part.")
  await page.getByRole('tab', { name: '401' }).first().click()
  await shown('Nothing was done (inferred).')
  await shown('Sources: seen in a portal for v3 and another portal; inferred in part.')
})

/** Finds the bulk restore by the search of the page. */
async function openBulkRestore(): Promise<void> {
  const dialog = page.getByTestId('search-dialog')
  // The text is there before the script that listens for the keys is, and nothing on the page tells when.
  const isOpen = () =>
    dialog.waitFor({ timeout: 1_000 }).then(
      () => true,
      () => false,
    )
  do await page.keyboard.press('Control+k')
  while (!(await isOpen()))
  await page.keyboard.type('original locations')
  await dialog.getByText(`${path}`).first().click()
  await page.getByRole('heading', { name: 'Restore OneDrives to their original locations' }).first().waitFor()
}
