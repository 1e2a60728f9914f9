import { operations } from '@onedrive-restore/client'
import { type Mock, startMock, wrongPassword } from '@onedrive-restore/mock'
import {
  type Browser,
  type Locator,
  launchBrowser,
  type Page,
  type Request,
} from '@onedrive-restore/testing/browser'
import example from '@onedrive-restore/testing/example-1.json' with { type: 'json' }
import { type Observed, observe, outside } from '@onedrive-restore/testing/observe'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type PageServer, startPage } from '../page-server.ts'

const { OneDrives, OnPremisesUsername, OnPremisesPassword } = example.restoreToOriginalLocation
const { restoreSessionId } = operations.restoreOneDrives.parameters
const refused = 'The server refused or failed'
const accountPassword = 'staple-battery-horse'

let mock: Mock
let server: PageServer
let browser: Browser
beforeAll(async () => {
  mock = await startMock({ drives: 120 })
  ;[server, browser] = await Promise.all([startPage(0, mock.url), launchBrowser()])
})
afterAll(() => Promise.all([browser.close(), server.close(), mock.close()]))

let page: Page
let observed: Observed
beforeEach(async () => {
  page = await browser.newPage()
  page.setDefaultTimeout(15_000)
  observed = observe(page)
  await page.goto(server.url)
})
afterEach(async () => {
  expect(observed.requested.length).toBeGreaterThan(0)
  expect(outside(observed.requested)).toEqual([])
  await page.close()
})

test("restores the drives of Example 1, and the body is the example's", async () => {
  await fill()
  for (const { name } of OneDrives) expect(await page.getByRole('checkbox', { name }).isChecked()).toBe(true)
  const request = await send()

  expect(await panel().getByRole('heading').textContent()).toBe('Succeeded')
  expect((await request.response())?.status()).toBe(200)
  expect(request.url()).toContain(
    `/v3/RestoreSessions/${restoreSessionId.example}/Organization/OneDrives/Action`,
  )
  expect(inLowerCase(request.postDataJSON())).toEqual(inLowerCase(example))
  await page.getByRole('button', { name: 'Restore 0 drives' }).waitFor()
})

test('opens a backup, lists every drive of it, restores two and shows the events', async () => {
  await signIn()
  await page.getByRole('button', { name: /^Open the latest backup of/ }).click()
  await page.getByText('0 of 120 chosen').waitFor()
  await page.getByRole('checkbox', { name: 'Ada Abel', exact: true }).check()
  await page.getByRole('checkbox', { name: 'Ben Abel', exact: true }).check()
  await credentials()
  const request = await send()

  const { OneDrives: sent } = request.postDataJSON().restoreToOriginalLocation
  expect(sent.map(({ name }: { name: string }) => name)).toEqual(['Ada Abel', 'Ben Abel'])
  expect(await panel().getByRole('heading').textContent()).toBe('Succeeded')
  for (const name of ['Ada Abel', 'Ben Abel']) {
    await page.getByRole('listitem').filter({ hasText: name }).first().waitFor()
  }
})

test('shows events while the restore runs', async () => {
  await using slow = await startMock({ restoreTime: 5_000 })
  await using slowServer = {
    ...(await startPage(0, slow.url)),
    [Symbol.asyncDispose]: () => slowServer.close(),
  }
  await page.goto(slowServer.url)
  await fill()
  await page.getByRole('button', { name: /^Restore \d/ }).click()
  await page.getByText('The restore is running.', { exact: false }).waitFor()
  await page.getByRole('list', { name: 'Events' }).getByRole('listitem').nth(1).waitFor()
  expect(await page.getByRole('button', { name: 'Restoring…' }).isDisabled()).toBe(true)
  await panel().getByRole('heading', { name: 'Succeeded' }).waitFor()
})

test('shows a password nowhere, and sends it in the body alone', async () => {
  await fill()
  const request = await send()
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  )

  expect(request.postData()).toContain(OnPremisesPassword)
  for (const text of [
    ...observed.requested,
    ...observed.console,
    JSON.stringify(await request.allHeaders()),
    page.url(),
    await page.content(),
    kept,
  ]) {
    expect(text).not.toContain(OnPremisesPassword)
    expect(text).not.toContain(accountPassword)
  }
  expect(await page.getByLabel('OnPremisesPassword', { exact: true }).getAttribute('type')).toBe('password')
  expect(await page.getByLabel('password', { exact: true }).getAttribute('type')).toBe('password')
})

test('shows what the server says to a wrong password', async () => {
  await page.getByLabel('username', { exact: true }).fill('TECH\\administrator')
  await page.getByLabel('password', { exact: true }).fill(wrongPassword)
  await page.getByRole('button', { name: 'Sign in' }).click()
  expect(await panel().getByRole('heading').textContent()).toBe(refused)
  expect(await panel().getByRole('paragraph').textContent()).toMatch(/invalid/i)
})

const failures: [name: string, spoil: () => Promise<void>, message: RegExp, wrong: () => Locator][] = [
  [
    'no drives',
    () => page.getByRole('checkbox', { name: 'All drives' }).uncheck(),
    /^`OneDrives` must not be empty\.$/,
    () => page.getByRole('table'),
  ],
  [
    'half a pair of credentials',
    () => page.getByLabel('OnPremisesPassword', { exact: true }).fill(''),
    /^`OnPremisesPassword` (is missing|must not be empty)\.$/,
    () => page.getByLabel('OnPremisesPassword', { exact: true }),
  ],
]

test.for(failures)(
  'does not send a form with %s, says why and marks the field',
  async ([name, spoil, message, wrong]) => {
    await fill()
    expect(await page.locator('[aria-invalid=true]').count()).toBe(0)
    await spoil()
    mock.reset()
    await page.getByRole('button', { name: /^Restore \d/ }).click()

    expect(await panel().getByRole('heading').textContent()).toBe('Nothing was sent')
    expect(mock.requests().filter(({ operation }) => operation === 'restoreOneDrives')).toEqual([])
    expect(await panel().getByRole('paragraph').textContent()).toMatch(message)
    expect(await wrong().getAttribute('aria-invalid')).toBe('true')
    expect(await page.getByRole('checkbox', { name: 'All drives' }).isChecked()).toBe(!/no drives/.test(name))
  },
)

test('says so when the session was stopped meanwhile', async () => {
  await fill()
  mock.scenario = 'session-expired'
  await send()
  mock.scenario = undefined
  expect(await panel().getByRole('heading').textContent()).toBe(refused)
  expect(await panel().getByRole('paragraph').textContent()).toBe(
    'The restore session has expired or was stopped.',
  )
  await page.getByRole('button', { name: 'Restore 0 drives' }).waitFor()
})

test('says that the outcome is unknown when the answer never comes', async () => {
  await fill()
  await page.route('**/OneDrives/Action', (route) => route.abort())
  await page.getByRole('button', { name: /^Restore \d/ }).click()
  expect(await panel().getByRole('heading').textContent()).toMatch(/^Outcome unknown/)
})

test('a restore whose connection breaks is sent once, and its outcome is unknown', async () => {
  await fill()
  mock.reset()
  mock.faults.next('reset-after', 'restoreOneDrives')
  await send()
  expect(await panel().getByRole('heading').textContent()).toMatch(/^Outcome unknown/)
  const restores = mock.requests().filter(({ operation }) => operation === 'restoreOneDrives')
  expect(restores.map(({ executed }) => executed)).toEqual([true])
})

test('no connection is used twice, because Chromium repeats a restore on a used one that breaks', async () => {
  for (const path of ['/', `${new URL(mock.url).pathname}/Organizations`]) {
    const { headers } = await fetch(new URL(path, server.url))
    expect(headers.get('connection')).toBe('close')
  }
})

test('complains of nothing in the console', async () => {
  await fill()
  await send()
  expect(observed.console.filter((line) => /^(error|warning)/.test(line))).toEqual([])
})

async function signIn(): Promise<void> {
  await page.getByLabel('username', { exact: true }).fill('TECH\\administrator')
  await page.getByLabel('password', { exact: true }).fill(accountPassword)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

async function credentials(): Promise<void> {
  await page.getByLabel('OnPremisesUsername', { exact: true }).fill(OnPremisesUsername)
  await page.getByLabel('OnPremisesPassword', { exact: true }).fill(OnPremisesPassword)
}

/** Everything up to the button: the session of the contract's example with the drives of the contract's example. */
async function fill(): Promise<void> {
  await signIn()
  await page.getByRole('radio', { name: restoreSessionId.example }).check()
  await page.getByRole('button', { name: /^Take the drives of the documented example/ }).click()
  await page.getByRole('checkbox', { name: 'All drives' }).check()
  await credentials()
}

/** Sends the form and waits until the page says how it went. */
async function send(): Promise<Request> {
  const sent = page.waitForRequest((request) => request.url().endsWith('/OneDrives/Action'))
  await page.getByRole('button', { name: /^Restore \d/ }).click()
  await panel().getByRole('heading').waitFor()
  return sent
}

function panel(): Locator {
  return page.getByRole('status')
}

/** The server does not care about the case of property names, and the example spells one in lower case. */
function inLowerCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inLowerCase)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.toLowerCase(), inLowerCase(inner)]),
  )
}
