import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import own from '../../package.json' with { type: 'json' }
import { firstSentence } from './guides.ts'
import { type Page, sectionsOf } from './page.ts'

const scope = '@onedrive-restore'

/** A package that people install. */
export interface Package {
  /** Its name without the scope. */
  name: string
  version: string
  description: string
  readme: string
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
    changelog: existsSync(changelog) ? await readFile(changelog, 'utf8') : undefined,
  }
}

/** A page for each package, which is its README, without the marks for what is generated. */
export function packagePages(packages: Package[]): Page[] {
  return packages.map(({ name, readme }) => {
    const [{ heading, text } = { heading: name, text: '' }] = sectionsOf(readme, 1).sections
    return {
      slug: `packages/${name}`,
      title: heading,
      description: firstSentence(text),
      body: text.replaceAll(/^<!-- .* -->\n\n?/gm, ''),
    }
  })
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
