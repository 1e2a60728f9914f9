import { expect, test } from 'vitest'
import {
  chooseAll,
  giveCredentials,
  headline,
  openDrives,
  restoreButton,
  setOptions,
  signIn,
  signInHere,
  start,
  tiles,
} from './steps.ts'
import { restoresOf, testPages } from './tested-page.ts'

const tested = testPages()

test('a console that ends in the middle of a run leaves one batch unknown, and sends nothing twice', async () => {
  const { page } = tested
  const served = await tested.serve({ drives: 4, restoreTime: 6_000 })
  await signIn(page, served.url)
  await openDrives(page)
  await chooseAll(page)
  await setOptions(page, { batchSize: 2 })
  await start(page)
  await page.getByText(/^Batch 1 of 2 with 2 drives is in flight/).waitFor()
  await served.restart()
  // Who was signed in is not written down anywhere, so a new console asks; the address still leads to the run.
  await signInHere(page)
  expect(await headline(page)).toBe('Of 4 drives: 2 unknown, 2 still to send; none is restored')
  expect(restoresOf(served.mock)).toHaveLength(1)
})

test('a session that was stopped meanwhile is told in words, and its drives are not done', async () => {
  const { page } = tested
  const { mock, url } = await tested.serve({ drives: 2 })
  await signIn(page, url)
  await openDrives(page)
  await chooseAll(page)
  await setOptions(page)
  await giveCredentials(page)
  mock.scenario = 'session-expired'
  await restoreButton(page).click()
  await page.getByText('It stopped because the restore session is not open any more.').first().waitFor()
  expect(await headline(page)).toBe('Of 2 drives: 2 still to send; none is restored')
  expect(await tiles(page)).toMatchObject({ restored: 0, 'to come': 2 })
  expect(restoresOf(mock).filter(({ executed }) => executed)).toEqual([])
})

test('a line that has gone silent is taken for dead, told, and called again', async () => {
  const { page } = tested
  const { url } = await tested.serve({ drives: 1 })
  await signIn(page, url)
  await openDrives(page)
  await chooseAll(page)
  await setOptions(page)
  await start(page)
  await headline(page)
  const notice = page.getByText('Nothing is heard from the console')
  let calls = 0
  await page.clock.install()
  await page.route('**/live', (route) => {
    calls += 1
    if (calls > 2) return route.continue()
  })
  await page.reload()
  await headline(page)
  await page.clock.fastForward(20_000)
  expect([calls, await notice.count()]).toEqual([1, 0])
  await page.clock.fastForward(11_000)
  await notice.waitFor()
  await page.clock.fastForward(3_100)
  await expect.poll(() => calls).toBe(2)
  await page.clock.fastForward(34_000)
  await notice.waitFor({ state: 'hidden' })
  expect(calls).toBe(3)
})

test('stops after the batch in flight, and at once only after a question', async () => {
  const { page } = tested
  const { mock, url } = await tested.serve({ drives: 3, restoreTime: 4_000 })
  await signIn(page, url)
  await openDrives(page)
  await chooseAll(page)
  await setOptions(page, { batchSize: 1 })
  await start(page)
  await page.getByText(/^Batch 1 of 3/).waitFor()
  await page.getByRole('button', { name: 'Stop after this batch' }).click()
  expect(await headline(page)).toBe('Of 3 drives: 2 still to send; 1 is restored')
  await page.getByRole('button', { name: 'Resume…' }).click()
  await giveCredentials(page)
  await page.getByRole('button', { name: 'Restore the 2 drives left' }).click()
  await page.getByText(/^Batch 2 of 3/).waitFor()
  await page.getByRole('button', { name: 'Stop now…' }).click()
  await page.getByText('Stopping now leaves the batch in flight unknown').waitFor()
  await page.getByRole('button', { name: 'Stop now', exact: true }).click()
  expect(await headline(page)).toBe('Of 3 drives: 1 unknown, 1 still to send; 1 is restored')
  expect(restoresOf(mock)).toHaveLength(2)
})

test('the panel of the mock lets the next restore fail, with names that the mock gives', async () => {
  const { page } = tested
  const { mock, url } = await tested.serve({ drives: 1 })
  await signIn(page, url)
  await page.getByRole('link', { name: 'Mock' }).click()
  await page.getByLabel('How').selectOption('reset-after')
  await page.getByLabel('Of which operation').selectOption('restoreOneDrives')
  await page.getByRole('button', { name: 'Let it fail' }).click()
  await page.getByText('The next request of restoreOneDrives meets reset-after.').first().waitFor()
  await page.getByLabel('Scenario').selectOption('no-drives')
  await page.getByText('From now on: no-drives.').first().waitFor()
  expect(mock.scenario).toBe('no-drives')
})
