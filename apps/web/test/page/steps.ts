import { enums } from '@onedrive-restore/client'
import type { Locator, Page } from '@onedrive-restore/testing/browser'
import { account } from './tested-page.ts'

/** The credentials for the organization; the password must stand nowhere. */
export const credentials = { username: 'admin', password: 'canary-of-the-organization' }

/** Opens the console and signs in. */
export async function signIn(page: Page, url: string, password = account.password): Promise<void> {
  await page.goto(url)
  await signInHere(page, password)
}

/** Signs in on the page that is open. */
export async function signInHere(page: Page, password = account.password): Promise<void> {
  await page.getByLabel('User name').fill(account.username)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Waits until a page has done and sent what the keys and clicks before have set off. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
}

/** Goes to the drives of the session that is open, and waits for them. */
export async function openDrives(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Choose drives of/ }).click()
  await list(page).waitFor()
}

/** The list of drives. */
export function list(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Drives' })
}

/** Chooses drives one by one, by their names. */
export async function choose(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await page.getByLabel('Search').fill(name)
    await list(page).getByRole('option', { name }).first().click()
  }
  await page.getByLabel('Search').fill('')
}

/** Chooses every drive of the list. */
export async function chooseAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Choose all .* shown$/ }).click()
}

/** What is chosen on the third step. */
export interface Options {
  version?: keyof typeof enums.DocumentVersion
  action?: keyof typeof enums.DocumentAction
  skip?: 'true' | 'false' | 'Not sent'
  batchSize?: number
  goesOnAfterFailed?: boolean
  goesOnAfterUnknown?: boolean
}

/** Goes through the options to the plan. */
export async function setOptions(page: Page, options: Options = {}): Promise<void> {
  const {
    version = enums.DocumentVersion.last,
    action = enums.DocumentAction.keep,
    skip = 'Not sent',
  } = options
  await page.getByRole('button', { name: 'Continue to options' }).click()
  for (const name of [version, action, skip]) await page.getByRole('radio', { name, exact: true }).check()
  if (options.batchSize) await page.getByLabel('Drives in one call').fill(`${options.batchSize}`)
  if (options.goesOnAfterFailed) await page.getByLabel(/^Go on after .* refused or failed/).check()
  if (options.goesOnAfterUnknown) await page.getByLabel(/^Go on after .* unknown/).check()
  await page.getByRole('button', { name: 'Continue to the plan' }).click()
  await restoreButton(page).waitFor()
}

/** The one button that restores. */
export function restoreButton(page: Page): Locator {
  return page.getByRole('button', { name: /^Restore [\d,]+ drives? now$/ })
}

/** Types the pair for an on-premises organization. */
export async function giveCredentials(page: Page, { username, password } = credentials): Promise<void> {
  await page.getByRole('textbox', { name: 'OnPremisesUsername' }).fill(username)
  await page.getByRole('textbox', { name: 'OnPremisesPassword' }).fill(password)
}

/** Starts the run and waits for its page. */
export async function start(page: Page): Promise<void> {
  await giveCredentials(page)
  await restoreButton(page).click()
  await page.getByRole('heading', { name: /^Run/ }).waitFor()
}

/** Waits until a run has come to its end, and says how it stands. */
export async function headline(page: Page): Promise<string> {
  const title = page.getByRole('region', { name: 'Progress' }).locator('.notice-title')
  await title.filter({ hasNotText: /^Running/ }).waitFor({ timeout: 60_000 })
  return `${await title.textContent()}`
}

/** The numbers below the headline, by their words. */
export async function tiles(page: Page): Promise<Record<string, number>> {
  const texts = await page.getByRole('region', { name: 'Progress' }).getByRole('listitem').allTextContents()
  return Object.fromEntries(
    texts.map((text) => {
      const [, count = '', word = ''] = /^([\d,]+)\s*(.+)$/.exec(text) ?? []
      return [word, Number(count.replaceAll(',', ''))]
    }),
  )
}

/** The verdicts of the drives that are shown on the page of a run, by name; they are read a moment after the headline. */
export async function verdicts(page: Page): Promise<Record<string, string>> {
  const rows = await page.getByRole('tabpanel').getByRole('row').allInnerTexts()
  const cells = rows.slice(1).map((row) => row.split('\t').map((cell) => cell.trim().split('\n')[0] ?? ''))
  return Object.fromEntries(cells.map(([name = '', verdict = '']) => [name, verdict]))
}
