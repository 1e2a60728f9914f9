import { wrongPassword } from '@onedrive-restore/mock'
import example from '@onedrive-restore/testing/example-1.json' with { type: 'json' }
import { expect, test } from 'vitest'
import {
  choose,
  chooseAll,
  credentials,
  giveCredentials,
  headline,
  openDrives,
  restoreButton,
  setOptions,
  signIn,
  signInHere,
  start,
  verdicts,
} from './steps.ts'
import { restoresOf, testPages } from './tested-page.ts'

const tested = testPages()
const { OneDrives, OnPremisesUsername, OnPremisesPassword } = example.restoreToOriginalLocation

test("restores the drives of Example 1, and the body is the example's", async () => {
  const { page } = tested
  const { mock, url } = await tested.serve()
  mock.answer('listOneDrives', { status: 200, body: { offset: 0, limit: 30, results: OneDrives } })
  let sent: unknown
  mock.answer('restoreOneDrives', ({ body }) => {
    sent = body
    return undefined
  })
  await signIn(page, url)
  await openDrives(page)
  await chooseAll(page)
  await setOptions(page, { version: 'last', action: 'keep', skip: 'true' })
  await giveCredentials(page, { username: OnPremisesUsername, password: OnPremisesPassword })
  await restoreButton(page).click()
  await headline(page)

  // A run keeps what finds a drive; the links belong to the session that it was listed in.
  const drives = OneDrives.map(({ id, name, url }) => ({ id, name, url }))
  const body = { restoreToOriginalLocation: { ...example.restoreToOriginalLocation, OneDrives: drives } }
  expect(inLowerCase(sent)).toEqual(inLowerCase(body))
  const [request, ...more] = restoresOf(mock)
  expect(more).toEqual([])
  expect(request?.bytes).toBe(Buffer.byteLength(JSON.stringify(sent)))
  expect(request?.headers['content-type']).toBe('application/json')
})

test('opens a backup at a point in time, restores two drives of it and says what that rests on', async () => {
  const { page } = tested
  const { mock, url } = await tested.serve({ drives: 120 })
  await signIn(page, url)
  await page.getByLabel('As it was at a time').check()
  await page.getByRole('button', { name: 'Open session' }).click()
  await page.getByText('Give a day and a time.').waitFor()
  await page.getByLabel('Time', { exact: true }).fill('2019-04-11T12:30')
  await page.getByLabel('Zone').selectOption('UTC')
  await page.getByText('Sent as 2019-04-11T12:30:00.000Z').waitFor()
  await page.getByRole('button', { name: 'Open session' }).click()
  await page.getByText('120 drives shown', { exact: true }).waitFor()
  const opened = mock.requests().find(({ operation }) => operation === 'startRestoreSession')
  expect(opened?.body).toEqual({ explore: { datetime: '2019-04-11T12:30:00.000Z', type: 'veod' } })

  await choose(page, ['Ada Abel', 'Ben Abel'])
  await page.getByText('2 of 120 drives chosen').waitFor()
  await setOptions(page)
  await start(page)
  expect(await headline(page)).toBe('2 drives restored')
  const restored = { 'Ada Abel': 'restored', 'Ben Abel': 'restored' }
  await expect.poll(() => verdicts(page)).toEqual(restored)
  await page.getByText('An event of the session says so.').first().waitFor()
  expect(page.url()).toMatch(/\/runs\/[\da-f-]{36}$/)
})

test('shows events with their times, and what is in flight, while the restore runs', async () => {
  const { page } = tested
  const { url } = await tested.serve({ drives: 4, restoreTime: 12_000 })
  await signIn(page, url)
  await openDrives(page)
  await chooseAll(page)
  await setOptions(page)
  await start(page)
  await page.getByText('Running: 0 of 4 drives', { exact: true }).waitFor()
  await page.getByText(/^Batch 1 of 1 with 4 drives is in flight since/).waitFor()
  await page.getByRole('tab', { name: 'Events' }).click()
  const events = page.getByRole('list', { name: 'Events' }).getByRole('listitem')
  await events.filter({ hasText: 'Ada Abel' }).first().waitFor()
  expect(await events.filter({ hasText: 'Ada Abel' }).first().textContent()).toMatch(/^\d\d:\d\d:\d\d/)
})

test('shows what the server says to a wrong password, and keeps nothing', async () => {
  const { page } = tested
  const { url } = await tested.serve()
  await signIn(page, url, wrongPassword)
  await page
    .getByRole('alert')
    .filter({ hasText: /invalid/i })
    .waitFor()
  expect(await page.getByRole('textbox', { name: 'Password' }).inputValue()).toBe('')
  await signInHere(page)
  await page.getByRole('heading', { name: 'Open sessions' }).waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
})

test('says that it is the mock, on every screen', async () => {
  const { page } = tested
  const { url, mock } = await tested.serve()
  await signIn(page, url)
  for (const path of ['/sessions', '/runs', '/mock']) {
    await page.goto(url + path)
    await page.getByText(`${mock.url} – made-up drives, nothing real is restored`).waitFor()
  }
})

test('restores by the keyboard alone', async () => {
  const { page, observed } = tested
  const { mock, url } = await tested.serve({ drives: 40 })
  await page.goto(url)
  const { keyboard } = page
  const tabTo = async (name: string | RegExp, role: Parameters<typeof page.getByRole>[0] = 'button') => {
    const target = page.getByRole(role, { name, exact: typeof name === 'string' }).first()
    await target.waitFor()
    for (let stops = 0; stops < 40; stops++) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await keyboard.press('Tab')
    }
    throw new Error(`${name} is not within 40 stops of the Tab key`)
  }
  await tabTo('User name', 'textbox')
  await keyboard.type('TECH\\administrator')
  await tabTo('Password', 'textbox')
  await keyboard.type('staple-battery-horse')
  await keyboard.press('Enter')
  await tabTo(/^Choose drives of/, 'link')
  await keyboard.press('Enter')
  await tabTo('Drives', 'listbox')
  await keyboard.press('ArrowDown')
  await keyboard.press('Space')
  await page.getByText('1 of 40 drives chosen').waitFor()
  await keyboard.press('Shift+ArrowDown')
  await keyboard.press('Shift+ArrowDown')
  await page.getByText('3 of 40 drives chosen').waitFor()
  await tabTo('Continue to options')
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Options' }).waitFor()
  for (const group of ['last', 'keep', 'true']) {
    const radio = page.getByRole('radio', { name: group, exact: true })
    await radio.waitFor()
    for (let stops = 0; stops < 20; stops++) {
      const { isIn, isIt } = await radio.evaluate((element: HTMLInputElement) => {
        const now = document.activeElement as HTMLInputElement
        return { isIn: now?.name === element.name, isIt: now === element }
      })
      if (isIt) break
      await keyboard.press(isIn ? 'ArrowDown' : 'Tab')
    }
    await keyboard.press('Space')
    expect(await radio.isChecked()).toBe(true)
  }
  await tabTo('Continue to the plan')
  await keyboard.press('Enter')
  await tabTo('OnPremisesUsername', 'textbox')
  await keyboard.type(credentials.username)
  await tabTo('OnPremisesPassword', 'textbox')
  await keyboard.type(credentials.password)
  await tabTo('Restore 3 drives now')
  await keyboard.press('Enter')
  expect(await headline(page)).toBe('3 drives restored')
  // The page of the run says itself where somebody is now.
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  expect(restoresOf(mock)).toHaveLength(1)
  expect(observed.console.filter((line) => /^(error|warning)/.test(line))).toEqual([])
})

/** The server does not care about the case of property names, and the example spells one in lower case. */
function inLowerCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inLowerCase)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.toLowerCase(), inLowerCase(inner)]),
  )
}
