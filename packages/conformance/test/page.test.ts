import { readFile } from 'node:fs/promises'
import { operations } from '@onedrive-restore/client'
import { type PageServer, startPage } from '@onedrive-restore/dev/page-server'
import { type Mock, startMock } from '@onedrive-restore/mock'
import type { Browser, Locator, Page, Request } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from '../src/browser.ts'
import { type Observed, observe, outside } from '../src/observe.ts'

const example = JSON.parse(await readFile(new URL('example-1.json', import.meta.url), 'utf8'))
const { OneDrives, OnPremisesUsername, OnPremisesPassword } = example.restoreToOriginalLocation
const { restoreSessionId } = operations.restoreOneDrives.parameters
const refused = 'The server refused or failed'

let mock: Mock
let server: PageServer
let browser: Browser
beforeAll(async () => {
  mock = await startMock()
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
  for (const [index, { id, name }] of OneDrives.entries()) {
    expect(await cell('id', index + 1).inputValue()).toBe(id)
    expect(await cell('name', index + 1).inputValue()).toBe(name)
  }
  await fill()
  const request = await send()

  expect(await page.getByRole('status').textContent()).toBe('Succeeded')
  expect((await request.response())?.status()).toBe(200)
  expect(request.url()).toContain(
    `/v3/RestoreSessions/${restoreSessionId.example}/Organization/OneDrives/Action`,
  )
  expect(inLowerCase(request.postDataJSON())).toEqual(inLowerCase(example))
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
  }
  expect(await page.getByLabel('OnPremisesPassword', { exact: true }).getAttribute('type')).toBe('password')
  expect(await page.getByLabel('Access token').getAttribute('type')).toBe('password')
})

const failures: [name: string, spoil: () => Promise<void>, message: RegExp, wrong: () => Locator][] = [
  [
    'no token',
    () => page.getByLabel('Access token').fill(''),
    /^The access token is missing, not valid or expired\.$/,
    () => page.getByLabel('Access token'),
  ],
  [
    'a bad session id',
    () => page.getByLabel('restoreSessionId').fill('latest'),
    /restoresessionid must match format "uuid"/,
    () => page.getByLabel('restoreSessionId'),
  ],
  [
    'no drives',
    async () => {
      await page.getByRole('button', { name: 'Remove drive 2' }).click()
      await page.getByRole('button', { name: 'Remove drive 1' }).click()
    },
    /OneDrives must NOT have fewer than 1 items/,
    () => page.getByRole('table'),
  ],
  [
    'half a pair of credentials',
    () => page.getByLabel('OnPremisesPassword', { exact: true }).fill(''),
    /must have one complete set of .*OnPremisesPassword/,
    () => page.getByLabel('OnPremisesPassword', { exact: true }),
  ],
]

test.for(failures)(
  'shows what the server says to %s, and marks the field',
  async ([, spoil, message, wrong]) => {
    await fill()
    expect(await page.locator('[aria-invalid=true]').count()).toBe(0)
    await spoil()
    await send()

    const result = page.getByRole('status')
    expect(await result.getByRole('heading').textContent()).toBe(refused)
    expect(await result.getByRole('paragraph').textContent()).toMatch(message)
    expect(await wrong().getAttribute('aria-invalid')).toBe('true')
    expect(await page.getByRole('radiogroup').first().getAttribute('aria-invalid')).toBeNull()
  },
)

test('says that the outcome is unknown when the answer never comes', async () => {
  await page.route('**/Action', (route) => route.abort())
  await fill()
  await page.getByRole('button', { name: /^Restore \d/ }).click()
  expect(await page.getByRole('status').getByRole('heading').textContent()).toMatch(/^Outcome unknown/)
})

test('complains of nothing in the console', async () => {
  await fill()
  await send()
  expect(observed.console.filter((line) => /^(error|warning)/.test(line))).toEqual([])
})

async function fill(): Promise<void> {
  await page.getByLabel('Access token').fill('any-token')
  await page.getByLabel('OnPremisesUsername', { exact: true }).fill(OnPremisesUsername)
  await page.getByLabel('OnPremisesPassword', { exact: true }).fill(OnPremisesPassword)
}

/** Sends the form and waits until the page says how it went. */
async function send(): Promise<Request> {
  const sent = page.waitForRequest((request) => request.method() === 'POST')
  await page.getByRole('button', { name: /^Restore \d/ }).click()
  await page.getByRole('status').getByRole('heading').waitFor()
  return sent
}

function cell(column: string, row: number): Locator {
  return page.getByLabel(`${column} of drive ${row}`, { exact: true })
}

/** The server does not care about the case of property names, and the example spells one in lower case. */
function inLowerCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inLowerCase)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.toLowerCase(), inLowerCase(inner)]),
  )
}
