import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Packed } from '@onedrive-restore/testing/packed'
import { readPublished } from '@onedrive-restore/testing/published'
import { root } from '@onedrive-restore/testing/root'
import { obstaclesTo } from './obstacles.ts'
import { packAll } from './pack.ts'
import { publish } from './publish.ts'
import { serveRegistry } from './registry.ts'
import { releaseFaults } from './release-faults.ts'
import { strangers, visit } from './strangers.ts'
import { acceptSurface } from './surface.ts'
import { readTarball } from './tarball.ts'

/** What a release is to do besides packing and checking. */
export interface ReleaseOptions {
  /** Publish what has passed. */
  publishes: boolean
  /** Take the public surfaces as they are now for the new snapshots, and no more than that. */
  acceptsSurface: boolean
  /** Names of the strangers that try it; to publish, all of them must. */
  visited: string[]
  /** Whether strangers take the newest of what other people have published. */
  newest: boolean
}

/** Where the tarballs of a release are left. */
const folder = join(root, '.release')

/** Packs, checks and installs every published package. @returns why it may not be published; nothing when all is well */
export async function release({ publishes, acceptsSurface, ...visits }: ReleaseOptions): Promise<string[]> {
  const { visited } = visits
  const obstacles = await obstaclesTo({ published: await readPublished(root), visited })
  if (publishes && obstacles.length > 0) return obstacles
  await rm(folder, { recursive: true, force: true })
  console.log('Packing from nothing ...')
  const packed = await packAll(folder)
  if (acceptsSurface) {
    await Promise.all(packed.map(accept))
    return []
  }
  const faults = await releaseFaults(packed)
  if (faults.length > 0) return faults
  console.log(`The tarballs in ${folder} are sound and do what they should. Strangers install them ...`)
  const failures = await visitAll(packed, visits)
  if (failures.length > 0) return failures
  if (publishes) publish(folder)
  else if (obstacles.length === 0)
    console.log('Nothing was published. To do that: npm run release -- --publish')
  else console.log(['Nothing was published, and by hand it could not be:', ...obstacles].join('\n'))
  return []
}

async function accept({ short, file }: Packed): Promise<void> {
  await acceptSurface(short, await readTarball(file))
}

async function visitAll(
  packed: Packed[],
  { visited, newest }: Pick<ReleaseOptions, 'visited' | 'newest'>,
): Promise<string[]> {
  await using registry = await serveRegistry(packed)
  const failures: string[] = []
  for (const stranger of strangers.filter(({ name }) => visited.includes(name))) {
    const { name } = stranger
    const begin = performance.now()
    const failure = await visit(stranger, registry, { newest }).then(
      () => undefined,
      (error: Error) => error.message,
    )
    if (failure) failures.push(`${name} does not work; what it printed stands above.`)
    if (failure) console.error(failure)
    console.log(
      `- ${name}: ${failure ? 'FAILED' : 'works'}, ${Math.round((performance.now() - begin) / 1000)} s`,
    )
  }
  return failures
}
