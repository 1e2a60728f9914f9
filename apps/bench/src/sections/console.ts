import { mkdtempSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { enums } from '@onedrive-restore/client'
import { startMock } from '@onedrive-restore/mock'
import { type Browser, launchBrowser, type Page } from '@onedrive-restore/testing/browser'
import { type ConsoleProcess, startConsoleProcess } from '../console-process.ts'
import { repeat, type Section, timed } from '../section.ts'
import { table } from '../table.ts'

const drives = 10_000

/** What a person feels of the restore console, in Chromium, as it is served for a real server. */
export const section: Section = {
  title: 'The restore console with 10,000 drives, built, in Chromium',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'bench-console-'))
    try {
      await using mock = await startMock({ drives, restoreTime: 100 })
      await using served = await startConsoleProcess(mock.url, join(folder, 'bench.ledger'))
      await using browser = closing(await launchBrowser())
      const first = await firstPage(browser, served.url)
      const page = await browser.newPage()
      const rows = [...first, ...(await choosing(page, served.url)), ...(await running(page, served))]
      return table(['', 'figure', 'aim'], rows)
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

function closing(browser: Browser): Browser & AsyncDisposable {
  return Object.assign(browser, { [Symbol.asyncDispose]: () => browser.close() })
}

/** What is loaded before somebody can sign in, and how long that takes in a browser that has nothing yet. */
async function firstPage(browser: Browser, url: string): Promise<string[][]> {
  const scripts = new Set<string>()
  const open = async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    page.on('request', (request) => request.resourceType() === 'script' && scripts.add(request.url()))
    const ms = await timed(async () => {
      await page.goto(url)
      await page.getByRole('button', { name: 'Sign in' }).waitFor()
    })
    await context.close()
    return ms
  }
  await open()
  const times = await repeat(5, open)
  const sizes = await Promise.all([...scripts].map(zippedSize))
  return [
    ['JavaScript of the first page, gzipped', `${(sum(sizes) / 1000).toFixed(0)} KB`, '200 KB or less'],
    ['until it can be used, median of 5', seconds(median(times)), '1 s or less'],
  ]
}

function zippedSize(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, async (response) => {
      let bytes = 0
      for await (const chunk of response) bytes += chunk.length
      resolve(bytes)
    }).on('error', reject)
  })
}

/** From a session to all of its drives chosen; how long each step kept the page from its next frame. */
async function choosing(page: Page, url: string): Promise<string[][]> {
  await page.goto(url)
  await page.getByLabel('User name').fill('TECH\\administrator')
  await page.getByRole('textbox', { name: 'Password' }).fill('correct-horse')
  await page.getByRole('button', { name: 'Sign in' }).click()
  const link = page.getByRole('link', { name: /^Choose drives of/ })
  await link.waitFor()
  const listed = await timed(async () => {
    await link.click()
    await page.getByText('10,000 drives shown', { exact: true }).waitFor()
  })
  await watchSteps(page)
  await page.getByLabel('Search').pressSequentially('abel 1', { delay: 60 })
  const typing = await stepsSince(page)
  await page.getByLabel('Search').fill('')
  await stepsSince(page)
  await page.getByLabel('Show').selectOption({ index: 2 })
  await page.getByLabel('Show').selectOption({ index: 0 })
  await page.getByRole('button', { name: /^Choose all .* shown$/ }).click()
  await page.getByText('10,000 of 10,000 drives chosen').waitFor()
  const choosing = await stepsSince(page)
  return [
    ['10,000 drives listed', seconds(listed), '2 s or less'],
    ['typing in the search, the longest step', longest(typing), '50 ms or less'],
    ['filtering and choosing all, the longest step', longest(choosing), '50 ms or less'],
  ]
}

type Watching = { steps: number[] }

/**
 * Has the browser itself say how long it was from each press and click to the frame that shows what came of it, where that
 * is 16 ms or more, and how long it worked on anything for 50 ms or more.
 */
async function watchSteps(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watching = globalThis as unknown as Watching
    watching.steps = []
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watching.steps.push(duration)
    })
    observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
    observer.observe({ type: 'longtask' })
  })
}

async function stepsSince(page: Page): Promise<number[]> {
  await page.waitForTimeout(300)
  return page.evaluate(() => (globalThis as unknown as Watching).steps.splice(0))
}

/** A run of all drives, in batches of 50: what page and server hold in its middle and at its end. */
async function running(page: Page, served: ConsoleProcess): Promise<string[][]> {
  await page.getByRole('button', { name: 'Continue to options' }).click()
  for (const name of [enums.DocumentVersion.last, enums.DocumentAction.keep, 'Not sent'])
    await page.getByRole('radio', { name, exact: true }).check()
  await page.getByRole('button', { name: 'Continue to the plan' }).click()
  await page.getByRole('textbox', { name: 'OnPremisesUsername' }).fill('admin')
  await page.getByRole('textbox', { name: 'OnPremisesPassword' }).fill('correct-horse')
  const begin = performance.now()
  await page.getByRole('button', { name: /^Restore 10,000 drives now$/ }).click()
  const headline = page.getByRole('region', { name: 'Progress' }).locator('.notice-title')
  const samples: [page: number, server: number][] = []
  while (!(await headline.isVisible()) || (await headline.textContent())?.startsWith('Running')) {
    samples.push([await heapOf(page), await served.memory()])
    await page.waitForTimeout(2_000)
  }
  const ms = performance.now() - begin
  const growth = (n: 0 | 1) => megabytes((samples.at(-1)?.[n] ?? 0) - (samples[2]?.[n] ?? 0))
  return [
    ['10,000 drives in 200 calls of 100 ms', seconds(ms), ''],
    ['memory of the page, growth from the third sample to the last', growth(0), '10 MB or less'],
    ['memory of the server, the same', growth(1), '10 MB or less'],
    ['memory of the server at the end', megabytes(await served.memory()), '50 MB or less'],
  ]
}

/** What is left in the page after a collection. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`
const longest = (steps: number[]) =>
  steps.length === 0 ? 'below 16 ms' : `${Math.max(...steps).toFixed(0)} ms`
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
