import { readFileSync } from 'node:fs'
import { type Browser, launchBrowser, type Page } from '@onedrive-restore/testing/browser'
import { processTree } from '@onedrive-restore/testing/process-tree'
import { copyRepo } from '@onedrive-restore/testing/repo-copy'
import { type Addresses, addressesOf, startRepo } from '@onedrive-restore/testing/started-repo'
import type { Section } from '../section.ts'
import { table } from '../table.ts'

/** What all processes of `npm start` hold in memory, on Linux: once everything serves, and after it was used. */
export const section: Section = {
  title: 'npm start with 10,000 drives, resident memory of all its processes (aim: 450 MB)',
  async run() {
    await using copy = await copyRepo()
    const command = [process.execPath, 'scripts/start.mjs', '--drives', '10000']
    await using repo = startRepo(copy.folder, { command })
    const addresses = await addressesOf(repo)
    const pid = await repo.pid
    const rows = [['everything serves', await megabytesOf(pid)]]
    const browser = await launchBrowser()
    try {
      for (const [what, use] of Object.entries(uses)) {
        await use(browser, addresses)
        rows.push([what, await megabytesOf(pid)])
      }
    } finally {
      await browser.close()
    }
    // What works on the contract ends a moment after it was asked for something.
    await new Promise((resolve) => setTimeout(resolve, 5_000))
    rows.push(['a few seconds later', await megabytesOf(pid)])
    return table(['after', 'resident'], rows)
  },
}

const uses: Record<string, (browser: Browser, addresses: Addresses) => Promise<void>> = {
  'the console has listed all drives': async (browser, { page: url }) => {
    const page = await signedIn(browser, url)
    await page.getByRole('link', { name: /^Choose drives of/ }).click()
    await page.getByText('10,000 drives shown', { exact: true }).waitFor({ timeout: 60_000 })
  },
  'the sample was opened': async (browser, { sample }) => {
    const page = await signedIn(browser, sample)
    await page.getByRole('button', { name: /^Take the one/ }).waitFor({ timeout: 60_000 })
  },
  'the docs were opened': async (browser, { docs }) => {
    const page = await browser.newPage()
    await page.goto(docs)
    await page.getByRole('heading').first().waitFor({ timeout: 60_000 })
  },
}

async function signedIn(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(url)
  await page.getByLabel('User name').fill('TECH\\administrator')
  await page.getByRole('textbox', { name: 'Password' }).fill('correct-horse')
  await page.getByRole('button', { name: 'Sign in' }).click()
  return page
}

async function megabytesOf(pid: number): Promise<string> {
  const kilobytes = (await processTree(pid)).map((one) => {
    const [, resident = '0'] = readFileSync(`/proc/${one.pid}/status`, 'utf8').match(/^VmRSS:\s+(\d+)/m) ?? []
    return Number(resident)
  })
  return `${Math.round(kilobytes.reduce((sum, count) => sum + count, 0) / 1024)} MB`
}
