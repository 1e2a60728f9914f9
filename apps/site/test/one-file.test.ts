import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { violationsOf } from '@onedrive-restore/testing/axe'
import { type Browser, launchBrowser } from '@onedrive-restore/testing/browser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../src/site.ts'

const file = pathToFileURL(join(root, 'dist/reference.html')).href

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test('its own links lead into it, from wherever the file lies', async () => {
  const page = await browser.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(file)
  const entry = page.locator('.menu-content').getByRole('link', { name: 'Errors', exact: true })
  await entry.waitFor()
  // What a middle click would open.
  const addresses: string[] = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => (link as unknown as { href: string }).href))
  const outside = addresses.filter(
    (address) => !address.startsWith(file) && !/^https:|openapi\.yaml$/.test(address),
  )
  expect(outside).toEqual([])
  const [address = ''] = addresses.filter((one) => one.endsWith('#/section/errors'))
  await page.goto('about:blank')
  await page.goto(address)
  await page.getByText('The body of an error is').first().waitFor()
  expect(await readFile(join(root, 'dist/reference.html'), 'utf8')).not.toMatch(/<a [^>]*href="\/[^"]/)
  await page.close()
})

test.for(['light', 'dark'] as const)(
  'the one-file reference is usable by everybody in %s',
  async (scheme) => {
    const options = { bypassCSP: true, colorScheme: scheme, viewport: { width: 1440, height: 1000 } }
    const page = await browser.newPage(options)
    page.setDefaultTimeout(15_000)
    await page.goto(file)
    const operation = page
      .getByRole('heading', { name: 'Restore OneDrives to their original locations' })
      .first()
    const entry = page.locator('.menu-content').getByText('Restore OneDrives to their original').first()
    await page.locator('.menu-content').getByText('Bulk restore', { exact: true }).click()
    await entry.click()
    await operation.waitFor()
    await page.locator('.th-token').first().waitFor()
    expect(await violationsOf(page)).toEqual([])
    // The badge has a frame around its link.
    expect(await page.locator('span:has(> a[href*="redocly.com"])').filter({ visible: true }).count()).toBe(0)
    await page.keyboard.press('Control+k')
    const keys = page.locator('[data-component-name="Search/SearchShortcut"]')
    await keys.first().waitFor()
    expect(await keys.allTextContents()).toEqual(['Up, Downto navigate', 'Enterto select', 'Escto exit'])
    await page.close()
  },
)
