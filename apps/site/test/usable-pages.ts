import { violationsOf } from '@onedrive-restore/testing/axe'
import { outside } from '@onedrive-restore/testing/observe'
import { expect } from 'vitest'
import type { TestedSite } from './built-site.ts'

/** Looks at pages in some schemes: axe finds nothing, nothing is asked of the outside, and the browser has no complaint. */
export async function checkUsable(
  site: TestedSite,
  paths: readonly string[],
  schemes: readonly ('light' | 'dark')[],
): Promise<void> {
  await using page = await site.open('', { colorScheme: 'light', bypassCSP: true })
  for (const path of paths) {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(site.origin + path)
    await page.waitForFunction(codeIsReady)
    for (const scheme of schemes) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.waitForFunction(`document.documentElement.dataset.theme === '${scheme}'`)
      // What is not about colours is the same in all schemes.
      const rules = scheme === schemes[0] ? undefined : ['color-contrast', 'link-in-text-block']
      expect(await violationsOf(page, rules), `${path}, ${scheme}`).toEqual([])
    }
  }
  expect(outside(page.observed.requested)).toEqual([])
  expect(page.observed.console.filter((line) => /^(error|warning)/.test(line))).toEqual([])
}

/** Code that is too wide is made focusable when the browser has time for it. */
const codeIsReady =
  "[...document.querySelectorAll('pre')].every((code) => code.scrollWidth <= code.clientWidth || code.tabIndex === 0)"
