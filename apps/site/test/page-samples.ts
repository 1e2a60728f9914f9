import { languages, samplesOf } from '@onedrive-restore/docs/with-samples'
import { expect } from 'vitest'
import { operationSlug } from '../src/prose/page.ts'
import type { OpenPage } from './built-site.ts'

/** Goes through the operations on one page of the browser, and through the samples of each by the keyboard. */
export async function checkSamples(
  page: OpenPage,
  origin: string,
  operationIds: readonly string[],
): Promise<void> {
  for (const operationId of operationIds) {
    await page.goto(`${origin}${operationSlug(operationId)}/`)
    const picker = page.getByLabel('Select code sample')
    expect(await picker.locator('option').allTextContents()).toEqual(languages.map(({ label }) => label))
    // What was chosen on the page before is still chosen.
    await picker.press('Home')
    for (const [n, { label }] of languages.entries()) {
      if (n > 0) await page.keyboard.press('ArrowDown')
      const source = samplesOf(operationId).find((sample) => sample.label === label)?.source ?? ''
      const shown = await page.locator('.sl-openapi-snippet:visible').allInnerTexts()
      expect(squeezed(shown.join(''))).toContain(squeezed(source))
    }
  }
}

/** A text without its spaces, which a page breaks as it likes. */
export function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, '')
}
