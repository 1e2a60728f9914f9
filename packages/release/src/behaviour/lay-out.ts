import { createReadStream, existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createGunzip } from 'node:zlib'
import type { Packed } from '@onedrive-restore/testing/packed'
import type { Manifest } from '@onedrive-restore/testing/published'
import { root } from '@onedrive-restore/testing/root'
import { extract } from 'tar-fs'
import { readTarball } from '../tarball.ts'

/** A package of a release where somebody has installed it. */
export interface Installed {
  short: string
  folder: string
  manifest: Manifest
}

/** The tarballs of a release as somebody has them; see {@link layOut}. */
export interface Layout extends AsyncDisposable {
  /** A project that has all of them. */
  consumer: string
  packages: Installed[]
  /** Dependencies that nobody could install. */
  faults: string[]
}

/**
 * Unpacks the tarballs outside of the repository, each with the packages that its package.json names and no others, so that
 * an import that it does not declare finds nothing. Packages of other people are linked from here.
 */
export async function layOut(packed: Packed[]): Promise<Layout> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'release-')))
  const packages = await Promise.all(packed.map((one) => unpack(one, join(folder, 'packages', one.short))))
  const consumer = join(folder, 'consumer')
  await cp(fileURLToPath(new URL('../../consumer', import.meta.url)), consumer, { recursive: true })
  for (const { folder: place, manifest } of packages) await link(consumer, manifest.name, place)
  const faults = await Promise.all(packages.map((one) => linkDependencies(one, packages)))
  return {
    consumer,
    packages,
    faults: faults.flat(),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

async function unpack({ short, file }: Packed, folder: string): Promise<Installed> {
  const within = (header: { name: string }) => {
    header.name = header.name.replace(/^[^/]+\//, '')
    return header
  }
  await mkdir(folder, { recursive: true })
  await pipeline(createReadStream(file), createGunzip(), extract(folder, { map: within } as never))
  const { manifest } = await readTarball(file)
  return { short, folder, manifest }
}

async function linkDependencies({ short, folder, manifest }: Installed, all: Installed[]): Promise<string[]> {
  const { dependencies, peerDependencies } = manifest as Record<string, Record<string, string>>
  const wanted = { ...dependencies, ...peerDependencies }
  const faults = Object.entries(wanted).map(async ([name, range]) => {
    const ours = all.find((one) => one.manifest.name === name)
    if (ours && range.replace(/^[\^~]/, '') !== ours.manifest.version)
      return [`${short}: it wants ${name} ${range}, and the one beside it is ${ours.manifest.version}`]
    const place = ours?.folder ?? join(root, 'packages', short, 'node_modules', name)
    if (!existsSync(place)) return [`${short}: it wants ${name} ${range}, which is not here`]
    await link(folder, name, place)
    return []
  })
  return (await Promise.all(faults)).flat()
}

async function link(project: string, name: string, target: string): Promise<void> {
  const place = join(project, 'node_modules', name)
  await mkdir(dirname(place), { recursive: true })
  await symlink(target, place, 'junction')
}
