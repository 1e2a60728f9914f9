import bundle from '@onedrive-restore/spec/openapi.json' with { type: 'json' }
import { expect, test } from 'vitest'
import { type Document, operationsOf } from '../src/contract/document.ts'
import { htmlPages, testSite } from './built-site.ts'
import { checkSamples } from './page-samples.ts'
import { checkUsable } from './usable-pages.ts'

const site = testSite()

test('no page asks anything of the outside, complains, or is hard to use, in light or dark', {
  timeout: 240_000,
}, async () => {
  const names = (await htmlPages()).filter((name) => name !== '404.html')
  expect(names.length).toBeGreaterThan(30)
  const paths = names.map((name) => name.replace(/index\.html$/, ''))
  await checkUsable(site, paths, ['light', 'dark'])
})

test('every operation shows its samples in three languages, and switches them by keyboard', async () => {
  const ids = operationsOf(bundle as unknown as Document).map(({ operation }) => operation.operationId)
  await using page = await site.open('')
  await checkSamples(page, site.origin, ids)
})
