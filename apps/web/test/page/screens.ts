import { enums } from '@onedrive-restore/client'
import { violationsOf } from '@onedrive-restore/testing/axe'
import type { Page } from '@onedrive-restore/testing/browser'
import { expect } from 'vitest'
import {
  chooseAll,
  giveCredentials,
  headline,
  openDrives,
  restoreButton,
  setOptions,
  signIn,
} from './steps.ts'
import type { TestedPage } from './tested-page.ts'

/** How the page may be looked at. */
export interface Look {
  readonly colorScheme: 'light' | 'dark'
  readonly width: number
}

/** Goes through every screen: axe finds nothing, and nothing is wider than the window. */
export async function checkScreens(tested: TestedPage, { colorScheme, width }: Look): Promise<void> {
  const { url } = await tested.serve({ drives: 6, failing: 1, unresolved: 1, restoreTime: 10_000 })
  const context = await tested.browser.newContext({ colorScheme, viewport: { width, height: 800 } })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  try {
    for (const screen of screensOf(page, url)) {
      const name = await screen()
      expect({ name, ...(await faultsOf(page)) }).toEqual({ name, violations: [], tooWide: 0 })
    }
    // Without colours nothing has too little contrast; a build has lost them once.
    const ground = await page
      .getByRole('complementary', { name: 'Server' })
      .evaluate((element) => getComputedStyle(element).backgroundColor)
    expect(ground).toBe(colorScheme === 'dark' ? 'rgb(53, 40, 16)' : 'rgb(255, 243, 218)')
  } finally {
    await context.close()
  }
}

/** The way through every screen and its states; each step names where it has come to. */
function screensOf(page: Page, url: string): (() => Promise<string>)[] {
  return [
    async () => {
      await page.goto(url)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByText('The password is missing.').waitFor()
      return 'sign in'
    },
    async () => {
      await signIn(page, url)
      await page.getByLabel('As it was at a time').check()
      await page.getByRole('button', { name: 'Open session' }).click()
      return 'sessions'
    },
    async () => {
      await openDrives(page)
      await page.getByRole('button', { name: 'Use a list' }).click()
      await page.getByLabel('Lines').fill('Ada Abel\nNobody')
      await page.getByRole('button', { name: 'Read the lines' }).click()
      await page.getByText('Line 2:').waitFor()
      return 'drives'
    },
    async () => {
      await chooseAll(page)
      await page.getByRole('button', { name: 'Continue to options' }).click()
      await page.getByRole('button', { name: 'Continue to the plan' }).click()
      await page.getByText('Something is still to be chosen').waitFor()
      return 'options'
    },
    async () => {
      await page.getByRole('link', { name: 'Drives', exact: true }).click()
      await setOptions(page, { skip: 'true', action: enums.DocumentAction.overwrite, batchSize: 3 })
      await page.getByText(/^The body of the first call/).click()
      await page.getByRole('textbox', { name: 'OfficeUsername' }).fill('jsmith')
      await restoreButton(page).click()
      await page.getByText('That is not 6. Nothing was sent.').waitFor()
      return 'plan'
    },
    async () => {
      await page.getByRole('textbox', { name: 'OfficeUsername' }).fill('')
      await giveCredentials(page)
      await page.getByLabel(/^Type 6/).fill('6')
      await restoreButton(page).click()
      await page.getByText(/^Batch 2 of 2/).waitFor()
      await page.getByRole('button', { name: 'Stop now…' }).click()
      return 'running'
    },
    async () => {
      await page.getByRole('button', { name: 'Stop now', exact: true }).click()
      await headline(page)
      return 'stopped'
    },
    async () => {
      await page.getByRole('tab', { name: 'Batches' }).click()
      await page.getByRole('link', { name: 'Batch 2', exact: true }).waitFor()
      return 'batches'
    },
    async () => {
      await page.getByRole('tab', { name: 'Events' }).click()
      await page.getByText('The run began.').waitFor()
      return 'events'
    },
    async () => {
      await page.getByRole('link', { name: /^Look at batch/ }).click()
      await page.getByText(/^Read at/).waitFor()
      await page.getByRole('button', { name: 'Write it down' }).click()
      return 'batch'
    },
    async () => {
      await page.getByRole('link', { name: 'Runs' }).click()
      await page.getByRole('heading', { name: 'Runs' }).waitFor()
      return 'history'
    },
    async () => {
      await page.getByRole('link', { name: 'Mock' }).click()
      await page.getByLabel('Scenario').waitFor()
      return 'mock'
    },
  ]
}

/** What axe finds on the page as it is, and by how many pixels the page is wider than its window. */
async function faultsOf(page: Page): Promise<{ violations: string[]; tooWide: number }> {
  const violations = await violationsOf(page)
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  return { violations, tooWide: Math.max(0, tooWide) }
}
