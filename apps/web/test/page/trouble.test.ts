import { expect, test } from 'vitest'
import {
  chooseAll,
  credentials,
  giveCredentials,
  headline,
  openDrives,
  restoreButton,
  setOptions,
  signIn,
  start,
} from './steps.ts'
import { account, restoresOf, testPages } from './tested-page.ts'

const tested = testPages()

test('a token that expires is renewed without a word, before the start and during the run', async () => {
  const { page } = tested
  const tokenLifetime = 1_500
  const { mock, url } = await tested.serve({ drives: 3, tokenLifetime, restoreTime: 1_500 })
  const tokens = () => mock.requests().filter(({ operation }) => operation === 'createToken')
  const age = () => Date.now() - Date.parse(`${tokens().at(-1)?.time}`)
  await signIn(page, url)
  await page.getByRole('heading', { name: 'Open sessions' }).waitFor()
  await expect.poll(age, { timeout: 10_000 }).toBeGreaterThan(tokenLifetime)
  await openDrives(page)
  expect(tokens().length).toBeGreaterThan(1)
  await chooseAll(page)
  await setOptions(page, { batchSize: 1 })
  await start(page)
  expect(await headline(page)).toBe('3 drives restored')
  expect(restoresOf(mock).filter(({ executed }) => executed)).toHaveLength(3)
  expect(tokens().length).toBeGreaterThan(3)
})

test('a backup server that is lost is told, and a lost call is unknown', async () => {
  const { page } = tested
  const { mock, url } = await tested.serve({ drives: 2 })
  await signIn(page, url)
  await openDrives(page)
  await chooseAll(page)
  await setOptions(page)
  mock.faults.next('reset-after', 'restoreOneDrives')
  mock.answer('listRestoreEvents', { scenario: 'server-error' })
  await start(page)
  expect(await headline(page)).toBe('Of 2 drives: 2 unknown; none is restored')
  expect(restoresOf(mock).map(({ executed }) => executed)).toEqual([true])
  await mock.close()
  await page.goto(`${url}/sessions`)
  await page.getByRole('alert').filter({ hasText: 'The sessions could not be read' }).waitFor()
})

test('passwords stand in no address, storage, line of the console and HTML of the page', async () => {
  const { page, observed } = tested
  const { url } = await tested.serve({ drives: 2, restoreTime: 1_000 })
  const seen: string[] = []
  const look = async () => {
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state]),
    )
    seen.push(kept, await page.content(), page.url())
  }
  page.on('response', async (response) => seen.push(await response.text().catch(() => '')))
  await signIn(page, url)
  await openDrives(page)
  await look()
  await chooseAll(page)
  await setOptions(page)
  await giveCredentials(page)
  await look()
  await restoreButton(page).click()
  await headline(page)
  await look()
  await page.getByRole('link', { name: 'Runs' }).click()
  await page.getByRole('heading', { name: 'Runs' }).waitFor()
  await look()
  expect(seen.length).toBeGreaterThan(20)
  for (const text of [...seen, ...observed.requested, ...observed.console])
    for (const secret of [account.password, credentials.password]) expect(text).not.toContain(secret)
  expect(observed.console.filter((line) => /^(error|warning)/.test(line))).toEqual([])
})
