import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { buildDocs } from '@onedrive-restore/docs/build-docs'
import { folder as oneFile } from '@onedrive-restore/docs/folder'
import { parseYaml } from '@redocly/openapi-core'
import { bundleFiles, type Document, readBundle } from './contract/document.ts'
import { llmsFullText, llmsText } from './llms.ts'
import { readPackages } from './prose/packages.ts'
import { markdownAddress, markdownOf, type Page, withBase } from './prose/page.ts'
import { pagesOf } from './prose/pages.ts'
import { referencePages } from './reference/reference-pages.ts'
import { starlightDocument } from './reference/starlight-document.ts'
import { base, generated, root } from './site.ts'

/** Writes all that Astro makes the site of. */
export async function generate(): Promise<void> {
  await rm(join(root, '.generated'), { recursive: true, force: true })
  await mkdir(join(root, generated.files), { recursive: true })
  const document: Document = JSON.parse(await readBundle('openapi.json'))
  const pages = pagesOf(document, await readPackages())
  const reference = referencePages(document)
  await Promise.all([
    ...pages.map(writePage),
    writeDocument(),
    write(generated.slugs, JSON.stringify(pages.map(({ slug }) => slug))),
    ...[...pages, ...reference].map((page) =>
      writeDownload(markdownAddress(page.slug), markdownOf(page, base)),
    ),
    ...bundleFiles.map(async (name) => writeDownload(name, await readBundle(name))),
    writeDownload(
      'llms.txt',
      llmsText(document.info.title, document.info.summary, [...pages, ...reference], base),
    ),
    writeDownload('llms-full.txt', llmsFullText([...pages, ...reference], base)),
    writeOneFile(),
    copyFile(join(root, 'src/style/favicon.svg'), join(root, generated.files, 'favicon.svg')),
  ])
}

async function writePage(page: Page): Promise<void> {
  const { slug, title, description, body } = page
  // The landing page has the width of the window.
  const front = { title, description, ...(slug === '' && { template: 'splash' }) }
  const name = slug === '' ? 'index.md' : `${slug}.md`
  await write(join(generated.pages, name), `---\n${JSON.stringify(front)}\n---\n\n${withBase(body, base)}\n`)
}

async function writeDocument(): Promise<void> {
  const bundle = parseYaml(await readBundle('openapi.compat.yaml')) as Parameters<typeof starlightDocument>[0]
  await write(generated.document, JSON.stringify(starlightDocument(bundle, base)))
}

async function writeOneFile(): Promise<void> {
  await buildDocs()
  await copyFile(join(oneFile, 'index.html'), join(root, generated.files, 'reference.html'))
}

function writeDownload(name: string, text: string): Promise<void> {
  return write(join(generated.files, name), text)
}

async function write(name: string, text: string): Promise<void> {
  const file = join(root, name)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}
