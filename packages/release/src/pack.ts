import { execFile } from 'node:child_process'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import type { Packed } from '@onedrive-restore/testing/packed'
import { type Published, readPublished } from '@onedrive-restore/testing/published'
import { copyRepo } from '@onedrive-restore/testing/repo-copy'
import { root } from '@onedrive-restore/testing/root'
import { type Line, listName } from './publish.ts'

/**
 * Packs every published package into a folder, with a list beside them. It is done in a copy of the repository in which nothing has been built,
 * so that what ships is made now, and each package must know by itself how it is built.
 */
export async function packAll(folder: string): Promise<Packed[]> {
  await mkdir(folder, { recursive: true })
  await using copy = await copyRepo()
  // pnpm wants the version of everything that a package lists, whether or not it is used here.
  await cp(join(root, 'packages/testing'), join(copy.folder, 'packages/testing'), {
    recursive: true,
    verbatimSymlinks: true,
  })
  const published = await readPublished(copy.folder)
  // One after the other: each of them keeps every core busy.
  for (const { short, folder: place } of published)
    await pack(join(copy.folder, place), join(folder, `${short}.tgz`))
  const packed = published.map((one) => ({ ...one, file: join(folder, `${one.short}.tgz`) }))
  await writeFile(join(folder, listName), JSON.stringify(needsLast(packed).map(lineOf), null, 2))
  return packed.map(({ short, file }) => ({ short, file }))
}

/** Builds a package as its `prepack` does, and packs it. */
async function pack(place: string, file: string): Promise<void> {
  const type = (...args: string[]) =>
    promisify(execFile)('pnpm', args, { cwd: place, shell: process.platform === 'win32' })
  await type('run', 'prepack')
  await leaveOut(join(place, 'package.json'), ['devDependencies', 'scripts'])
  await type('pack', '--out', file)
}

/** Whoever installs a package can use neither our tools nor what runs in this repository alone. */
async function leaveOut(manifest: string, fields: string[]): Promise<void> {
  const kept = Object.entries(JSON.parse(await readFile(manifest, 'utf8'))).filter(
    ([field]) => !fields.includes(field),
  )
  await writeFile(manifest, JSON.stringify(Object.fromEntries(kept), null, 2))
}

type Placed = Published & Packed

/** Those that others depend on first: nothing may be in a registry whose dependency is not. */
function needsLast(packed: Placed[]): Placed[] {
  const depth = (one: Placed): number => {
    const names = Object.keys((one.manifest.dependencies ?? {}) as object)
    return Math.max(
      0,
      ...packed
        .filter(({ manifest }) => names.includes(manifest.name))
        .map((dependency) => depth(dependency) + 1),
    )
  }
  return [...packed].sort((a, b) => depth(a) - depth(b))
}

function lineOf({ manifest: { name, version }, file }: Placed): Line {
  return { name, version, file: basename(file) }
}
