import { readFileSync } from 'node:fs'
import type { Page } from './page.ts'

/** Where the first restore with curl is. */
export const curlSlug = 'guides/a-first-restore-with-curl'

/** The way from the token to the events with curl alone, as one block to copy. A test runs it as it stands. */
export function curlPage(): Page {
  return {
    slug: curlSlug,
    title: 'A first restore with curl',
    description: 'From the token to the events of two drives, with curl alone and against the mock.',
    body: readFileSync(new URL('curl.md', import.meta.url), 'utf8').trim(),
  }
}
