import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '@onedrive-restore/testing/root'
import { type Packed, packAll } from './pack.ts'
import { type Published, readPublished } from './published.ts'

/** What a page or a script of somebody else begins with. */
const usual = ['client', 'mock']
/** What only tests and generators need. */
const forDevelopment = ['mock', 'spec']

/**
 * Packs packages for a project that cannot get them from a registry, with those of ours that they depend on, and puts the
 * tarballs into a folder.
 *
 * @param more names without the scope, besides client and mock
 * @returns the commands that install them
 */
export async function handOver(folder: string, more: string[] = []): Promise<string[]> {
  const published = await readPublished(root)
  checkNames(more, published)
  await mkdir(folder, { recursive: true })
  const temporary = await mkdtemp(join(tmpdir(), 'packed-'))
  try {
    const packed = await packAll(temporary, withDependencies([...usual, ...more], published))
    await Promise.all(packed.map((one) => copyFile(one.file, join(folder, nameOf(one)))))
    return commandsOf(packed, folder)
  } finally {
    await rm(temporary, { recursive: true })
  }
}

function checkNames(names: string[], published: Published[]): void {
  const known = published.map(({ short }) => short)
  const unknown = names.filter((name) => !known.includes(name))
  if (unknown.length > 0)
    throw new Error(`There is no package ${unknown.join(', ')}; there are ${known.join(', ')}.`)
}

function withDependencies(names: string[], published: Published[]): string[] {
  const wanted = new Set(names)
  // A set goes on over what is added meanwhile.
  for (const name of wanted) {
    const { manifest } = published.find(({ short }) => short === name) ?? {}
    const needed = Object.keys((manifest?.dependencies ?? {}) as object)
    for (const { short, manifest } of published) if (needed.includes(manifest.name)) wanted.add(short)
  }
  return [...wanted]
}

/** The name that npm gives a tarball. */
function nameOf({ manifest: { name, version } }: Published): string {
  return `${name.replace('@', '').replace('/', '-')}-${version}.tgz`
}

function commandsOf(packed: Packed[], folder: string): string[] {
  const install = (flag: string, wanted: Packed[]) => {
    const files = wanted.map((one) => join(folder, nameOf(one)))
    return `npm install${flag} ${files.map((file) => (/\s/.test(file) ? `"${file}"` : file)).join(' ')}`
  }
  const isForDevelopment = ({ short }: Packed) => forDevelopment.includes(short)
  return [
    install(
      '',
      packed.filter((one) => !isForDevelopment(one)),
    ),
    install(' --save-dev', packed.filter(isForDevelopment)),
  ]
}
