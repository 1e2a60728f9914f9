import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readPacked } from '@onedrive-restore/testing/packed'
import { type Published, readPublished } from '@onedrive-restore/testing/published'
import { root } from '@onedrive-restore/testing/root'

/** What a page or a script of somebody else begins with. */
const usual = ['client', 'mock']
/** What only tests and generators need. */
const forDevelopment = ['mock', 'spec']

/**
 * Puts tarballs into a folder, for a project that cannot get the packages from a registry, with those of ours that they depend
 * on.
 *
 * @param more names without the scope, besides client and mock
 * @returns the commands that install them
 */
export async function handOver(folder: string, more: string[] = []): Promise<string[]> {
  const published = await readPublished(root)
  checkNames(more, published)
  const names = withDependencies([...usual, ...more], published)
  const wanted = published.filter(({ short }) => names.has(short))
  await mkdir(folder, { recursive: true })
  const files = new Map((await readPacked()).map(({ short, file }) => [short, file]))
  await Promise.all(wanted.map((one) => copyFile(files.get(one.short) ?? '', join(folder, nameOf(one)))))
  return commandsOf(wanted, folder)
}

function checkNames(names: string[], published: Published[]): void {
  const known = published.map(({ short }) => short)
  const unknown = names.filter((name) => !known.includes(name))
  if (unknown.length > 0)
    throw new Error(`There is no package ${unknown.join(', ')}; there are ${known.join(', ')}.`)
}

function withDependencies(names: string[], published: Published[]): Set<string> {
  const wanted = new Set(names)
  // A set goes on over what is added meanwhile.
  for (const name of wanted) {
    const { manifest } = published.find(({ short }) => short === name) ?? {}
    const needed = Object.keys((manifest?.dependencies ?? {}) as object)
    for (const { short, manifest } of published) if (needed.includes(manifest.name)) wanted.add(short)
  }
  return wanted
}

/** The name that npm gives a tarball. */
function nameOf({ manifest: { name, version } }: Published): string {
  return `${name.replace('@', '').replace('/', '-')}-${version}.tgz`
}

function commandsOf(wanted: Published[], folder: string): string[] {
  const install = (flag: string, some: Published[]) => {
    const files = some.map((one) => join(folder, nameOf(one)))
    return `npm install${flag} ${files.map((file) => (/\s/.test(file) ? `"${file}"` : file)).join(' ')}`
  }
  const isForDevelopment = ({ short }: Published) => forDevelopment.includes(short)
  return [
    install(
      '',
      wanted.filter((one) => !isForDevelopment(one)),
    ),
    install(' --save-dev', wanted.filter(isForDevelopment)),
  ]
}
