import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { samplesOf } from '@onedrive-restore/docs/with-samples'
import bundle from '@onedrive-restore/spec/openapi.json' with { type: 'json' }
import { outside } from '@onedrive-restore/testing/observe'
import { preview } from 'astro'
import { describe, expect, test } from 'vitest'
import { checkLinks } from '../src/check-links.ts'
import { type Document, operationsOf } from '../src/contract/document.ts'
import { operationSlug } from '../src/prose/page.ts'
import { base, root } from '../src/site.ts'
import { folder, htmlPages, testSite } from './built-site.ts'
import { checkSamples, squeezed } from './page-samples.ts'
import { checkUsable } from './usable-pages.ts'

const document = bundle as unknown as Document
const operations = operationsOf(document).map(({ operation }) => operation)
const restore = `${operationSlug('restoreOneDrives')}/`

const site = testSite()

test('no link leads nowhere', async () => {
  expect(await checkLinks(folder, base)).toEqual([])
})

describe('the check of links', () => {
  test.for([
    ['<a href="/x/">', 'index.html: /x/ (no such file)'],
    ['<a class="a" href="/b/#there">', 'index.html: /b/#there (no such place)'],
    ['<a href="../../outside/">', 'index.html: ../../outside/ (no such file)'],
  ] as const)('sees that %s is dead', async ([html, complaint]) => {
    await using made = await makeSite({ 'index.html': html, 'b.html': '' })
    expect(await checkLinks(made.folder, '/')).toEqual([
      complaint.replace('/b/#there (no such place)', '/b/#there (no such file)'),
    ])
  })

  test('sees a link that leaves the sub-path, and a place that is not there', async () => {
    await using made = await makeSite({
      'index.html': '<a href="/a/">',
      'a.md': '[b](/docs/index.html#there)',
    })
    expect((await checkLinks(made.folder, '/docs/')).sort()).toEqual([
      'a.md: /docs/index.html#there (no such place)',
      'index.html: /a/ (not below /docs/)',
    ])
  })
})

test('every page is there as Markdown, and the lists for language models name each', async () => {
  const pages = (await htmlPages()).filter((name) => name !== '404.html')
  const list = await readFile(join(folder, 'llms.txt'), 'utf8')
  for (const name of pages) {
    const markdown = name === 'index.html' ? 'index.md' : name.replace('/index.html', '.md')
    expect(existsSync(join(folder, markdown)), markdown).toBe(true)
    expect(list).toContain(`](${base}${markdown})`)
  }
  expect(pages.length).toBeGreaterThan(operations.length + 10)
})

test('the text for language models has the whole reference', async () => {
  const text = await readFile(join(folder, 'llms-full.txt'), 'utf8')
  const words = new Set<string>()
  collectNames(document.paths, words)
  collectNames(document.components.schemas, words)
  expect([...words].filter((word) => !text.includes(`\`${word}\``))).toEqual([])
  for (const { operationId, summary } of operations) {
    expect(text).toContain(`# ${summary}\n`)
    for (const { source } of samplesOf(operationId)) expect(text).toContain(source.trimEnd())
  }
  for (const example of Object.values(document.components.examples ?? {}))
    expect(text).toContain(JSON.stringify((example as { value: unknown }).value, null, 2))
})

test('the first page says of what product and version this is, and that no real server was met', async () => {
  const text = await readFile(join(folder, 'index.md'), 'utf8')
  expect(text).toMatch(/REST API v3 of Veeam Backup\s+for Microsoft Office 365/)
  expect(text).toContain('**No part of this has ever met a real server.**')
  const { version } = document.info
  for (const name of ['reference/index.html', 'reference.html', 'reference.md', 'downloads.md'])
    expect((await readFile(join(folder, name), 'utf8')).toLowerCase(), name).toContain(`contract ${version}`)
})

test('what language models and search engines read has no half sentence, and one page a title', async () => {
  const list = await readFile(join(folder, 'llms.txt'), 'utf8')
  expect(list).toContain('The body of an error is `{"message": "..."}`.')
  const titles = [...list.matchAll(/^- \[([^\]]+)\]/gm)].map(([, title]) => title)
  expect(
    titles.filter((title, n) => titles.indexOf(title) !== n && title !== 'Bulk restore of OneDrives'),
  ).toEqual([])
  const full = await readFile(join(folder, 'llms-full.txt'), 'utf8')
  for (const name of ['OfficePassword', 'OnPremisesUsername'])
    expect(full).toContain(`\`${name}\`: must not be there`)
  expect(full).not.toMatch(/`On\w+` \(object\):\s*$/m)
})

test('the landing page leads to the guide to a large restore, and that to the command', async () => {
  await using page = await site.open('')
  await page.getByRole('link', { name: 'Ten thousand drives' }).click()
  await page.getByRole('heading', { level: 1, name: 'Ten thousand drives' }).waitFor()
  const main = page.locator('main')
  await main.getByText('onedrive-restore resume').first().waitFor()
  await main.getByRole('link', { name: 'exit codes' }).click()
  await page.getByRole('heading', { name: 'Exit codes' }).waitFor()
})

test('every page says in one sentence what it is, for search engines', async () => {
  for (const name of (await htmlPages()).filter((name) => name !== '404.html' && name !== 'reference.html')) {
    const html = await readFile(join(folder, name), 'utf8')
    expect(html.match(/<meta name="description" content="[^"]{20,}"/g) ?? [], name).toHaveLength(1)
  }
})

test('a page of the reference weighs 150 KB at most', async () => {
  const pages = (await htmlPages()).filter((name) => name.startsWith('reference/'))
  const sizes = pages.map(async (name) => [name, (await readFile(join(folder, name))).length] as const)
  for (const [name, size] of await Promise.all(sizes)) expect(size, name).toBeLessThanOrEqual(150_000)
})

test('the site that is served here takes an address without its last slash, and has its icon', async () => {
  await using served = await previewed()
  for (const path of ['errors', 'errors/', 'guides/authentication', 'favicon.svg'])
    expect((await fetch(served.origin + path)).status, path).toBe(200)
  expect((await fetch(`${served.origin}nothing`)).status).toBe(404)
})

async function previewed() {
  const { host = 'localhost', port, stop } = await preview({ root, logLevel: 'error', server: { port: 0 } })
  return { origin: `http://${host}:${port}${base}`, [Symbol.asyncDispose]: stop }
}

test('the files to download are those of the contract', async () => {
  expect(JSON.parse(await readFile(join(folder, 'openapi.json'), 'utf8'))).toEqual(bundle)
  expect(await readFile(join(folder, 'openapi.compat.yaml'), 'utf8')).toContain('openapi: 3.1.0')
  expect(await readFile(join(folder, 'openapi.3.0.yaml'), 'utf8')).toContain('openapi: 3.0.3')
  expect(await readFile(join(folder, 'reference.html'), 'utf8')).toContain('<title>Bulk restore of OneDrives')
})

test('an operation shows its samples in three languages, and switches them by keyboard', async () => {
  await using page = await site.open('')
  await checkSamples(page, site.origin, ['createToken', 'restoreOneDrives'])
})

test('the bulk restore shows the choices of its union, named examples to switch, sources and certainty', async () => {
  await using page = await site.open(restore)
  for (const choice of ['Hybrid', 'Office 365', 'On-premises'])
    await page.getByRole('tab', { name: choice, exact: true }).first().click()
  const picker = page.getByLabel('Select example').first()
  await picker.selectOption('office-overwrite')
  await page.getByText('Warning: replaces what people wrote since the backup').waitFor()
  await picker.selectOption('on-premises-keep')
  await page.getByText('Example 1 of the documentation page').waitFor()
  await page
    .getByText(/documented elsewhere in the vendor.s description of API v6; seen in/)
    .first()
    .waitFor()
  await page.getByRole('link', { name: 'the bulk restore', exact: true }).first().waitFor()
  expect((await page.locator('main').allInnerTexts()).join('')).not.toMatch(/\b(SEED|BACT|HC30|OAS6)\b/)
  await page.getByText('(inferred)').first().waitFor()
})

test('the reference shows without a click what to send, what must not be there, and what was only seen', async () => {
  await using page = await site.open(restore)
  // The warning before the sample, on the screens of laptops.
  for (const viewport of [
    { width: 1280, height: 720 },
    { width: 1024, height: 768 },
  ]) {
    await page.setViewportSize(viewport)
    const warning = await page.getByText('After a lost connection').boundingBox()
    expect((warning?.y ?? 0) + (warning?.height ?? Number.POSITIVE_INFINITY)).toBeLessThan(viewport.height)
  }
  const properties = page.locator('.sl-openapi-key-name').filter({ visible: true })
  for (const name of ['OfficeUsername', 'OfficePassword', 'OnPremisesUsername', 'OnPremisesPassword'])
    await properties.getByText(name, { exact: true }).first().waitFor()
  await page.getByRole('tab', { name: 'On-premises', exact: true }).first().click()
  expect(await page.getByText('Must not be there.').filter({ visible: true }).count()).toBe(2)
  for (const word of ['Seen, and not documented', 'restoreIssues', 'failedRestrictionsCount'])
    await page.getByText(word).first().waitFor()
})

test('the name of a property is its address, also behind a tab', async () => {
  await using page = await site.open(restore)
  const link = page.getByRole('link', { name: 'DocumentAction', exact: true })
  expect(await link.getAttribute('href')).toBe('#documentaction')
  await link.click()
  expect(await page.locator(':target').textContent()).toContain('DocumentAction')
  const hidden = page.locator('[role="tabpanel"][hidden] .sl-openapi-key[id]').first()
  const id = await hidden.getAttribute('id')
  await page.goto(`${site.origin}${restore}#${id}`)
  await page.locator(`[id="${id}"]`).filter({ visible: true }).waitFor()
})

test('on a wide screen samples stand beside the text, on a narrow one nothing is cut off', async () => {
  await using page = await site.open(restore, { viewport: { width: 1440, height: 900 } })
  const sample = await page.locator('.sl-openapi-operation-description').boundingBox()
  const text = await page.getByText('Restores every OneDrive in the list').boundingBox()
  expect(sample?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0))
  expect(await page.evaluate(cutOff)).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  expect(await page.evaluate(cutOff)).toEqual([])
  expect((await page.getByText('Restores every OneDrive in the list').boundingBox())?.y).toBeLessThan(740)
})

test('a page of the reference can be read without JavaScript', async () => {
  await using page = await site.open(restore, { javaScriptEnabled: false })
  const text = (await page.locator('main').allInnerTexts()).join('')
  for (const word of ['DocumentVersion', 'OnPremisesPassword', 'OfficePassword', 'SkipUnresolved'])
    expect(text).toContain(word)
  for (const { source } of samplesOf('restoreOneDrives')) expect(squeezed(text)).toContain(squeezed(source))
})

test('the search finds the bulk restore, by keyboard and without a service', async () => {
  await using page = await site.open('')
  // The page makes its search field when it is idle, which a busy machine puts off; the key opens a dialog at once.
  const field = page.locator('site-search dialog input')
  await field.waitFor({ state: 'attached' })
  await page.keyboard.press('Control+k')
  await field.fill('original locations')
  await page.locator(`dialog a[href*="${restore}"]`).first().waitFor()
  await page.locator(`dialog a[href*="${restore}"]`).first().press('Enter')
  await page.waitForURL(`**/${restore}**`)
  expect(outside(page.observed.requested)).toEqual([])
})

/** One page of each kind: its layout and its parts are those of all the others. */
const kinds = {
  landing: '',
  guide: 'guides/ten-thousand-drives/',
  errors: 'errors/',
  package: 'packages/runs/',
  'list of operations': 'reference/',
  operation: restore,
}

test('no kind of page asks anything of the outside, complains, or is hard to use', async () => {
  await checkUsable(site, Object.values(kinds), ['light'])
})

test('the dark colours are usable where most of them meet', async () => {
  await checkUsable(site, [restore], ['dark'])
})

test('no page names anything of the outside that a browser would load', async () => {
  for (const name of await htmlPages()) {
    const html = await readFile(join(folder, name), 'utf8')
    // A canonical address is said and not loaded.
    const loaded = html.matchAll(
      /<(?:script|link(?! rel="canonical")|img|iframe|source|object|embed)\b[^>]*>/g,
    )
    const named = [...loaded].flatMap(
      ([tag]) => /\b(?:src|href|srcset|data)="(?:https?:)?\/\/[^"]*/.exec(tag) ?? [],
    )
    expect(named, name).toEqual([])
  }
})

/** The path of the operation and the title of the site, where they are wider than their place. */
const cutOff =
  "[...document.querySelectorAll('.sl-openapi-operation-method-path, .site-title span')].filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.className)"

/** The names of all properties of schemas. */
function collectNames(value: unknown, names: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, one] of Object.entries(value)) {
    if (key === 'properties') for (const name of Object.keys(one)) names.add(name)
    if (!/^examples?$/.test(key) && !key.startsWith('x-')) collectNames(one, names)
  }
}

async function makeSite(files: Record<string, string>) {
  const made = await mkdtemp(join(tmpdir(), 'site-'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(made, name), text)
  return { folder: made, [Symbol.asyncDispose]: () => rm(made, { recursive: true }) }
}

test('who asks what keep does to files finds it at the word, with how sure that is', async () => {
  await using page = await site.open('reference/operations/restoreonedrives/')
  const text = `${await page.locator('main').textContent()}`.replaceAll(/\s+/g, ' ')
  expect(text).toMatch(/RESTORED-/)
  expect(text).toMatch(/second `?keep`?[^.]*documented nowhere|documented nowhere[^.]*second/i)
  expect(text).toContain('documented elsewhere')
})
