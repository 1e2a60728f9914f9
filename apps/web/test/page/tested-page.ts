import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Mock, type MockOptions, startMock } from '@onedrive-restore/mock'
import { type Browser, launchBrowser, type Page } from '@onedrive-restore/testing/browser'
import { type Observed, observe, outside } from '@onedrive-restore/testing/observe'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { type Console, startConsole } from '../../server/start-console.ts'
import { builtPage } from './built-page.ts'

/** The account on the backup server; its password must stand nowhere. */
export const account = { username: 'TECH\\administrator', password: 'staple-battery-horse' }

/** A mock, and a console with its page before it. */
export interface Served extends AsyncDisposable {
  readonly mock: Mock
  readonly url: string
  readonly ledger: string
  /** Ends the console and starts another one with the same ledger and address. */
  restart(): Promise<void>
}

/** What the tests of one file share, and what each has for itself. */
export interface TestedPage {
  readonly browser: Browser
  /** The page of this test. */
  readonly page: Page
  readonly observed: Observed
  /** Starts servers of one's own, which end with the test. */
  serve(options?: MockOptions): Promise<Served>
}

/** Starts a browser for a file of tests, and gives each test a page that nobody has used. */
export function testPages(): TestedPage {
  const folder = mkdtempSync(join(tmpdir(), 'console-page-'))
  let browser: Browser
  let page: Page
  let observed: Observed
  let started: AsyncDisposable[] = []
  beforeAll(async () => {
    ;[browser] = await Promise.all([launchBrowser(), builtPage()])
  })
  beforeEach(async () => {
    page = await (await browser.newContext()).newPage()
    page.setDefaultTimeout(15_000)
    observed = observe(page)
  })
  afterEach(async () => {
    expect(outside(observed.requested)).toEqual([])
    await page.context().close()
    for (const each of started) await each[Symbol.asyncDispose]()
    started = []
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })
  return {
    get browser() {
      return browser
    },
    get page() {
      return page
    },
    get observed() {
      return observed
    },
    async serve(options) {
      const served = await startServers(join(mkdtempSync(join(folder, 'ledger-')), 'test.ledger'), options)
      started.push(served)
      return served
    },
  }
}

async function startServers(ledger: string, options: MockOptions = {}): Promise<Served> {
  const mock = await startMock(options)
  const start = (port: number): Promise<Console> =>
    startConsole({
      port,
      upstream: mock.url,
      ledger: () => ledger,
      assets: builtPage,
    })
  let running = await start(0)
  const { url } = running
  return {
    mock,
    url,
    ledger,
    async restart() {
      await running.close()
      running = await start(Number(new URL(url).port))
    },
    async [Symbol.asyncDispose]() {
      await running.close()
      await mock.close()
    },
  }
}

/** Every call of the mock that restores, in order. */
export function restoresOf(mock: Mock) {
  return mock.requests().filter(({ operation }) => operation === 'restoreOneDrives')
}
