import { execFile } from 'node:child_process'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { copyRepo } from '@onedrive-restore/testing/repo-copy'
import { root } from '@onedrive-restore/testing/root'
import { type Line, listName } from './publish.ts'
import { type Published, readPublished } from './published.ts'

const execute = promisify(execFile)

/** A package and where its tarball is. */
export interface Packed extends Published {
  file: string
}

/**
 * Packs every published package, or those with these short names, into a folder, with a list beside them. It is done in a copy of the repository in which nothing has been built,
 * so that what ships is made now, and each package must know by itself how it is built.
 */
export async function packAll(folder: string, names?: string[]): Promise<Packed[]> {
  await mkdir(folder, { recursive: true })
  await using copy = await copyRepo()
  // pnpm wants the version of everything that a package lists, whether or not it is used here.
  await cp(join(root, 'packages/testing'), join(copy.folder, 'packages/testing'), {
    recursive: true,
    verbatimSymlinks: true,
  })
  const packed: Packed[] = []
  // One after the other: each of them keeps every core busy.
  for (const one of await readPublished(copy.folder)) {
    if (names && !names.includes(one.short)) continue
    const file = join(folder, `${one.short}.tgz`)
    await execute('pnpm', ['pack', '--out', file], { cwd: join(copy.folder, one.folder), shell: isWindows })
    packed.push({ ...one, file })
  }
  await writeFile(join(folder, listName), JSON.stringify(needsLast(packed).map(lineOf), null, 2))
  return packed
}

/** Those that others depend on first: nothing may be in a registry whose dependency is not. */
function needsLast(packed: Packed[]): Packed[] {
  const depth = (one: Packed): number => {
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

function lineOf({ manifest: { name, version }, file }: Packed): Line {
  return { name, version, file: basename(file) }
}

/** There, pnpm is a script for a shell. */
const isWindows = process.platform === 'win32'
