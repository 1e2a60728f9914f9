import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import own from '../../package.json' with { type: 'json' }
import { firstSentence } from './guides.ts'
import { packageLinks } from './package-links.ts'
import { type Page, sectionsOf } from './page.ts'

const scope = '@onedrive-restore'

/** A package that people install. */
export interface Package {
  /** Its name without the scope. */
  name: string
  version: string
  description: string
  readme: string
  /** What stands beside the README in `docs`, by the name of the file without its ending. */
  docs: Record<string, string>
  /** Missing as long as nothing was released. */
  changelog: string | undefined
}

/** The published packages among those that the site's package.json lists. */
export async function readPackages(): Promise<Package[]> {
  const names = Object.keys(own.devDependencies).filter((name) => name.startsWith(`${scope}/`))
  const packages = await Promise.all(names.map(readPackage))
  return packages.filter((one) => one !== undefined)
}

async function readPackage(name: string): Promise<Package | undefined> {
  const file = findPackageJSON(name, import.meta.url)
  if (!file) throw new Error(`${name} is not installed.`)
  const { version, description, private: isPrivate } = JSON.parse(await readFile(file, 'utf8'))
  if (isPrivate) return undefined
  const folder = dirname(file)
  const changelog = join(folder, 'CHANGELOG.md')
  return {
    name: name.slice(scope.length + 1),
    version,
    description,
    readme: await readFile(join(folder, 'README.md'), 'utf8'),
    docs: await readDocs(join(folder, 'docs')),
    changelog: existsSync(changelog) ? await readFile(changelog, 'utf8') : undefined,
  }
}

async function readDocs(folder: string): Promise<Record<string, string>> {
  const files = existsSync(folder) ? await readdir(folder) : []
  const texts = files.map(async (file) => [
    file.replace(/\.md$/, ''),
    await readFile(join(folder, file), 'utf8'),
  ])
  return Object.fromEntries(await Promise.all(texts))
}

/** A page for each package, which is its README, and behind it those that stand in its `docs`, as the README leads to them. */
export function packagePages(packages: Package[], guides: Page[]): Page[] {
  return packages.flatMap(({ name, readme, docs }) => {
    const slug = `packages/${name}`
    const order = [...readme.matchAll(/\]\(docs\/([\w-]+)\.md/g)].map(([, doc = '']) => doc)
    const hidden = Object.keys(docs).filter((doc) => !order.includes(doc))
    if (hidden.length > 0)
      throw new Error(`The README of ${name} does not lead to docs/${hidden.join(', ')}.`)
    return [
      pageOf(slug, readme, packageLinks(slug, guides)),
      ...[...new Set(order)].map((doc) =>
        pageOf(`${slug}/${doc}`, docs[doc] ?? '', packageLinks(slug, guides)),
      ),
    ]
  })
}

/** Without the marks for what is generated. */
function pageOf(slug: string, markdown: string, linked: (text: string) => string): Page {
  const [{ heading, text } = { heading: slug, text: '' }] = sectionsOf(markdown, 1).sections
  return {
    slug,
    title: heading,
    description: linked(firstSentence(text)),
    body: linked(text.replaceAll(/^<!-- .* -->\n\n?/gm, '')),
  }
}

/** What has changed, package by package. */
export function changelogPage(packages: Package[]): Page {
  const parts = packages.map(({ name, version, changelog }) => {
    const text = changelog
      ? changelog.replace(/^# .*\n/, '').replaceAll(/^## /gm, '### ')
      : `Version ${version}, which was not released yet.`
    return `## ${scope}/${name}\n\n${text.trim()}`
  })
  return {
    slug: 'changes',
    title: 'Changes',
    description: 'What has changed in the contract and in each package.',
    body: parts.join('\n\n'),
  }
}
