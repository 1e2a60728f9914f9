import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Page } from './browser.ts'

const source = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** What axe finds on a page as it is now, by all of its rules or some: what is hard to use for somebody. */
export async function violationsOf(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Half a megabyte to read: a page that is looked at again has it already.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(source)
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) }
  const { violations } = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as AxeResults
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id} ${html} ${any[0]?.message ?? ''}`),
  )
}
