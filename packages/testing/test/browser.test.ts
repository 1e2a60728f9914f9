import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserOptions } from '../src/browser.ts'
import { processTree } from '../src/process-tree.ts'
import { serve } from '../src/scripted-server.ts'
import { unpackBrowser } from '../src/unpacked-browser.ts'

// Its own, below this process: the shared one would not be found among its children.
let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch(await browserOptions())
})
afterAll(() => browser.close())

/** The C library, and what every Node needs as well. */
const ofTheSystem = /^(ld-linux.*|lib(c|dl|gcc_s|m|pthread|rt))\.so\.\d+$/

test.skipIf(process.platform !== 'linux' || process.arch !== 'x64')(
  'the browser takes no library from the system but the C library',
  async () => {
    await using server = await serve((_, response) =>
      response.end('<h1 style="font-family: serif">Text</h1>'),
    )
    const page = await browser.newPage()
    await page.goto(server.url)
    await page.screenshot()

    const { executable, libraries } = await unpackBrowser()
    const processes = (await processTree(process.pid)).filter(({ command }) => command.startsWith(executable))
    expect(processes.length).toBeGreaterThan(1)
    const loaded = new Set(processes.flatMap(({ pid }) => librariesOf(pid)))
    const foreign = [...loaded].filter((file) => !file.startsWith(`${dirname(executable)}/`))
    expect(foreign.map((file) => basename(file)).filter((name) => !ofTheSystem.test(name))).toEqual([])
    for (const name of ['libnss3.so', 'libnspr4.so', 'libexpat.so.1'])
      expect(loaded).toContain(`${libraries}/${name}`)
  },
)

test('pages are kept apart as in the browser of a user', async () => {
  const answer = () => serve((_, response) => response.end('for its own origin'))
  await using server = await answer()
  await using other = await answer()
  const page = await browser.newPage()
  await page.goto(server.url)
  const read = page.evaluate((url) => fetch(url).then((response) => response.text()), other.url)
  await expect(read).rejects.toThrow('Failed to fetch')
})

function librariesOf(pid: number): string[] {
  const lines = readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')
  return lines.map((line) => line.split(/\s+/)[5] ?? '').filter((file) => /\.so(\.|$)/.test(file))
}
