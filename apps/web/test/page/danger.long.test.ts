import { enums } from '@onedrive-restore/client'
import { expect, test } from 'vitest'
import {
  chooseAll,
  giveCredentials,
  headline,
  openDrives,
  restoreButton,
  setOptions,
  signIn,
  start,
  tiles,
  verdicts,
} from './steps.ts'
import { restoresOf, testPages } from './tested-page.ts'

const tested = testPages()

test('of six drives, two skipped and two failed are never under restored', async () => {
  const { page } = tested
  const { url } = await tested.serve({ drives: 6, unresolved: 2, failing: 2 })
  await signIn(page, url)
  await openDrives(page)
  await chooseAll(page)
  await setOptions(page, { skip: 'true' })
  await start(page)
  expect(await headline(page)).toBe('Of 6 drives: 2 failed, 2 skipped; 2 are restored')
  expect(await tiles(page)).toEqual({
    restored: 2,
    failed: 2,
    skipped: 2,
    unknown: 0,
    'not done': 0,
    'in flight': 0,
    'to come': 0,
  })
  const told = ['skipped', 'skipped', 'restored', 'restored', 'failed', 'failed']
  await expect.poll(async () => Object.values(await verdicts(page))).toEqual(told)
})

test('a success that a proxy has made up is no success of any drive', async () => {
  const { page } = tested
  const { mock, url } = await tested.serve({ drives: 3 })
  const proxy = '<html><body>Welcome to the proxy</body></html>'
  mock.answer('restoreOneDrives', { status: 200, body: proxy }, { breakContract: true })
  await signIn(page, url)
  await openDrives(page)
  await chooseAll(page)
  await setOptions(page)
  await start(page)
  expect(await headline(page)).toBe('Of 3 drives: 3 unknown; none is restored')
  const told = async () => [...new Set(Object.values(await verdicts(page)))]
  await expect.poll(told).toEqual(['unknown'])
})

test('what is left of an overwrite takes the number of drives that are left', async () => {
  const { page } = tested
  const { mock, url } = await tested.serve({ drives: 3, restoreTime: 2_000 })
  await signIn(page, url)
  await openDrives(page)
  await chooseAll(page)
  await setOptions(page, { action: enums.DocumentAction.overwrite, batchSize: 1 })
  await page.getByLabel('Type 3, the number of drives, to confirm').fill('3')
  await start(page)
  await page.getByRole('button', { name: 'Stop after this batch' }).click()
  expect(await headline(page)).toBe('Of 3 drives: 2 still to send; 1 is restored')
  await page.getByRole('button', { name: 'Resume…' }).click()
  await giveCredentials(page)
  const confirm = page.getByLabel('Type 2, the number of drives, to confirm')
  for (const wrong of ['', '3']) {
    await confirm.fill(wrong)
    await page.getByRole('button', { name: 'Restore the 2 drives left' }).click()
    await page.getByText('That is not 2. Nothing was sent.').waitFor()
  }
  expect(restoresOf(mock)).toHaveLength(1)
  await confirm.fill('2')
  await page.getByRole('button', { name: 'Restore the 2 drives left' }).click()
  await page.getByText('3 drives restored', { exact: true }).waitFor()
})

test('after a 500 it says that drives may have been restored, and does not go on', async () => {
  const { page } = tested
  const { mock, url } = await tested.serve({ drives: 4 })
  mock.answer('restoreOneDrives', { status: 500, body: { message: 'The drive is locked.' } })
  await signIn(page, url)
  await openDrives(page)
  await chooseAll(page)
  await setOptions(page, { batchSize: 2 })
  await start(page)
  expect(await headline(page)).toBe('Of 4 drives: 2 unknown, 2 still to send; none is restored')
  await page
    .getByText('Some of the drives may have been restored before it failed.', { exact: false })
    .waitFor()
  await page.getByText('The drive is locked.').first().waitFor()
  expect(restoresOf(mock)).toHaveLength(1)
})

test('the missing half of a pair is marked by itself, and no credentials at all are told', async () => {
  const { page } = tested
  const { mock, url } = await tested.serve({ drives: 2 })
  await signIn(page, url)
  await openDrives(page)
  await chooseAll(page)
  await setOptions(page)
  await restoreButton(page).click()
  await page.getByRole('alert').filter({ hasText: 'Credentials are missing' }).waitFor()
  await page.getByRole('textbox', { name: 'OfficeUsername' }).fill('jsmith')
  await restoreButton(page).click()
  await page.getByText('OfficePassword is missing, or its pair has to be empty.').waitFor()
  const invalid = await page
    .locator('[aria-invalid=true]')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).name))
  expect(invalid).toEqual(['OfficePassword'])
  expect(restoresOf(mock)).toEqual([])
  await page.getByRole('textbox', { name: 'OfficePassword' }).fill('x')
  expect(await page.locator('[aria-invalid=true]').count()).toBe(0)
})
