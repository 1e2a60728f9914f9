import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Mock, startMock, wrongPassword } from '@onedrive-restore/mock'
import { violationsOf } from '@onedrive-restore/testing/axe'
import { type Browser, launchBrowser, type Page } from '@onedrive-restore/testing/browser'
import { type Observed, observe, outside } from '@onedrive-restore/testing/observe'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))
/** Not that of `npm start`, which may run meanwhile. */
const cacheDir = join(root, 'node_modules/.vite/test')
const restoreButton = 'Restore, and keep what is there'

let mock: Mock
let vite: ViteDevServer
let browser: Browser
let page: Page
let observed: Observed

beforeAll(async () => {
  // The last of the drives fails.
  mock = await startMock({ drives: 6, failing: 1 })
  process.env.MOCK_URL = mock.url
  const [server, chromium] = await Promise.all([
    createServer({ root, cacheDir, configLoader: 'native', server: { port: 0 }, logLevel: 'silent' }),
    launchBrowser(),
  ])
  vite = await server.listen()
  browser = chromium
})
beforeEach(async () => {
  page = await newPage()
  observed = observe(page)
})
afterEach(async () => {
  expect(outside(observed.requested)).toEqual([])
  for (const context of browser.contexts()) await context.close()
  await mock.reset()
})
afterAll(async () => {
  delete process.env.MOCK_URL
  await Promise.all([browser.close(), vite.close(), mock.close()])
})

test('says of each drive what the events say, and restores once however often the button is pressed', async () => {
  await signIn(page)
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('button', { name: /^Start one/ }).dblclick()
  await choose(page, ['Ada Abel', 'Ben Abel', 'Fatma Abel'])
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('button', { name: restoreButton }).dblclick()
  await headline(page, 'The server has answered')
  await expect
    .poll(() => verdicts(page))
    .toEqual({ 'Ada Abel': 'restored', 'Ben Abel': 'restored', 'Fatma Abel': 'failed' })
  expect(await violationsOf(page)).toEqual([])
  expect(mock.requests().filter(({ operation }) => operation === 'startRestoreSession')).toHaveLength(1)
  const restores = restoresOf(mock)
  expect(restores.map(({ status }) => status)).toEqual([200])
  expect(restores[0]?.body).toMatchObject({
    restoreToOriginalLocation: { OneDrives: { length: 3 }, DocumentVersion: 'last', DocumentAction: 'keep' },
  })
  expect(observed.console.filter((line) => /^(error|warning)/.test(line))).toEqual([])
})

test('calls nothing restored that no event names', async () => {
  mock.answer('listRestoreEvents', { scenario: 'no-events' })
  await openDrives(page)
  await restore(page, ['Ada Abel'])
  await headline(page, 'The server has answered')
  await expect.poll(() => page.getByRole('button', { name: 'Choose drives again' }).isEnabled()).toBe(true)
  expect(await verdicts(page)).toEqual({ 'Ada Abel': 'nobody knows' })
})

test('shows the sentence of a server that refuses, and sends nothing twice', async () => {
  await signIn(page, wrongPassword)
  await page.getByText('Not signed in. Authorization Error: Invalid credential').waitFor()
  await openDrives(page)
  await page.getByRole('button', { name: 'refuse it' }).click()
  await page.getByText('The mock was told to refuse it.').waitFor()
  await restore(page, ['Ada Abel'])
  await page.getByText('Not restored. The request is not valid.').waitFor()
  expect(await page.getByLabel('Ada Abel').isChecked()).toBe(false)
  expect(restoresOf(mock).map(({ status }) => status)).toEqual([400])
})

test('a body that is not right is not sent', async () => {
  await openDrives(page)
  await restore(page, [])
  await page.getByText('Not restored. `OneDrives` must not be empty.').waitFor()
  expect(restoresOf(mock)).toEqual([])
})

test('calls a lost answer unknown, and sends nothing again before somebody has looked', async () => {
  await openDrives(page)
  await page.getByRole('button', { name: 'lose the answer' }).click()
  await page.getByText('The mock was told to lose the answer.').waitFor()
  await restore(page, ['Ada Abel', 'Fatma Abel'])
  await headline(page, /^Unknown/)
  expect(await verdicts(page)).toEqual({ 'Ada Abel': 'nobody knows', 'Fatma Abel': 'nobody knows' })
  expect(await violationsOf(page)).toEqual([])
  expect(await page.getByRole('button', { name: restoreButton }).count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Choose drives again' }).isEnabled()).toBe(false)
  await page.getByRole('button', { name: 'Look at the events' }).click()
  await expect.poll(() => verdicts(page)).toEqual({ 'Ada Abel': 'restored', 'Fatma Abel': 'failed' })
  expect(restoresOf(mock).map(({ executed }) => executed)).toEqual([true])
})

test('a 500 is no refusal: some drives can be restored', async () => {
  mock.answer('restoreOneDrives', { scenario: 'drive-unresolved' })
  await openDrives(page)
  await restore(page, ['Ada Abel'])
  await headline(page, /^Unknown/)
  expect(await verdicts(page)).toEqual({ 'Ada Abel': 'nobody knows' })
})

test('an event of an older restore says nothing of this one', async () => {
  await openDrives(page)
  await restore(page, ['Ada Abel'])
  await expect.poll(() => verdicts(page)).toEqual({ 'Ada Abel': 'restored' })
  await page.getByRole('button', { name: 'Choose drives again' }).click()
  mock.faults.next('reset-before', 'restoreOneDrives')
  await restore(page, ['Ada Abel'])
  await headline(page, /^Unknown/)
  await page.getByRole('button', { name: 'Look at the events' }).click()
  await expect.poll(() => page.getByRole('button', { name: 'Choose drives again' }).isEnabled()).toBe(true)
  expect(await verdicts(page)).toEqual({ 'Ada Abel': 'nobody knows' })
})

test.for([
  { fault: 'reset-before', executed: false },
  { fault: 'reset-after', executed: true },
] as const)(
  'where plain openapi-fetch says "Success", the client says "Unknown": $fault',
  async ({ fault, executed }) => {
    await openDrives(page)
    const plain = await newPage('plain')
    await signIn(plain)
    for (const each of [page, plain]) {
      mock.faults.next(fault, 'restoreOneDrives')
      const answered = each.waitForResponse(/\/Action$/)
      await restore(each, ['Ada Abel'])
      const answer = await answered
      expect([answer.status(), await answer.text()]).toEqual([502, ''])
    }
    await plain.getByText('Success: the drives are restored.').waitFor()
    await headline(page, /^Unknown/)
    expect(restoresOf(mock).map((request) => request.executed)).toEqual([executed, executed])
  },
)

test('is no longer than 300 lines, without the plain page beside it', async () => {
  const files = await readdir(join(root, 'src'), { withFileTypes: true })
  const names = files.filter((file) => file.isFile()).map(({ name }) => join('src', name))
  const texts = [...names, 'index.html', 'vite.config.ts'].map((name) => readFile(join(root, name), 'utf8'))
  const lines = (await Promise.all(texts)).join('').split('\n').length - 1
  expect(lines).toBeLessThanOrEqual(300)
})

async function newPage(path = ''): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(`${vite.resolvedUrls?.local[0]}${path}`)
  return page
}

async function signIn(page: Page, password = 'staple-battery-horse'): Promise<void> {
  await page.getByLabel('User name').fill('TECH\\administrator')
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

async function openDrives(page: Page): Promise<void> {
  await signIn(page)
  await page.getByRole('button', { name: /^Take the one/ }).click()
}

/** Chooses drives, and says who restores. */
async function choose(page: Page, names: string[]): Promise<void> {
  for (const name of names) await page.getByLabel(name).check()
  await page.getByLabel('User name').fill('jsmith@westsupport.onmicrosoft.com')
  await page.getByLabel('Password').fill('correct-horse-battery')
}

async function restore(page: Page, names: string[]): Promise<void> {
  await choose(page, names)
  await page.getByRole('button', { name: restoreButton }).click()
}

async function headline(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { name }).waitFor()
}

async function verdicts(page: Page): Promise<Record<string, string>> {
  const items = await page.getByRole('listitem').allInnerTexts()
  return Object.fromEntries(items.map((item) => item.split('\n')[0]?.split(': ') ?? []))
}

function restoresOf({ requests }: Mock) {
  return requests().filter(({ operation }) => operation === 'restoreOneDrives')
}
