import { execFileSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '@onedrive-restore/testing/root'
import { type Packed, packAll } from './pack.ts'
import { publish } from './publish.ts'
import { missingRepository, readPublished } from './published.ts'
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
}

/** Where the tarballs of a release are left. */
const folder = join(root, '.release')

/** Packs, checks and installs every published package. @returns why it may not be published; nothing when all is well */
export async function release({ publishes, acceptsSurface, visited }: ReleaseOptions): Promise<string[]> {
  const obstacles = [
    ...missingRepository(await readPublished(root)),
    ...uncommitted(),
    ...(visited.length < strangers.length ? ['Not every stranger is to try it.'] : []),
  ]
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
  console.log(`The tarballs in ${folder} are sound. Strangers install them ...`)
  const failures = await visitAll(packed, visited)
  if (failures.length > 0) return failures
  if (publishes) publish(folder)
  else
    console.log(['Nothing was published. To do that: npm run release -- --publish', ...obstacles].join('\n'))
  return []
}

async function accept({ short, file }: Packed): Promise<void> {
  await acceptSurface(short, await readTarball(file))
}

async function visitAll(packed: Packed[], names: string[]): Promise<string[]> {
  await using registry = await serveRegistry(packed)
  const failures: string[] = []
  for (const stranger of strangers.filter(({ name }) => names.includes(name))) {
    const { name, needsLinux } = stranger
    if (needsLinux && `${process.platform} ${process.arch}` !== 'linux x64') {
      console.log(`- ${name}: not tried, its tools are for Linux x64`)
      continue
    }
    const begin = performance.now()
    const failure = await visit(stranger, registry).then(
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

/** What is published must be what a commit says. */
function uncommitted(): string[] {
  const changes = execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' }).trim()
  return changes ? [`Commit first, or take back:\n${changes}`] : []
}
