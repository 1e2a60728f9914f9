import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { importedFiles } from './checks/files.ts'
import type { Tarball } from './tarball.ts'

/**
 * The public surface of a package: every declaration that its entry points lead to, without comments, but for what is
 * generated from the contract, which is reviewed where it is generated.
 */
export function surfaceOf({ manifest, files }: Tarball): string {
  const printer = ts.createPrinter({ removeComments: true })
  const entries = JSON.stringify(manifest.exports ?? {}).matchAll(/"\.\/([^"]+\.d\.ts)"/g)
  const reached = new Set([...entries].map(([, file = '']) => file))
  // A set goes on over what is added meanwhile.
  for (const file of reached) for (const next of importedFiles(file, files.get(file) ?? '')) reached.add(next)
  return [...reached]
    .filter((file) => !file.includes('/generated/'))
    .sort()
    .map((file) => {
      const source = ts.createSourceFile(file, files.get(file) ?? '', ts.ScriptTarget.Latest)
      return `=== ${file}\n${printer.printFile(source)}`
    })
    .join('\n')
}

/** Compares with the snapshot that is committed; a package without declarations has none. */
export async function surfaceFaults(short: string, tarball: Tarball, folder = snapshots): Promise<string[]> {
  const surface = surfaceOf(tarball)
  const accepted = await readFile(`${folder}${short}.txt`, 'utf8').catch(() => '')
  if (surface === accepted) return []
  const [before, after] = [accepted, surface].map((text) => new Set(text.split('\n')))
  const gone = [...(before ?? [])].filter((line) => !after?.has(line)).map((line) => `- ${line}`)
  const come = [...(after ?? [])].filter((line) => !before?.has(line)).map((line) => `+ ${line}`)
  const lines = [...gone, ...come].slice(0, maxShownLines)
  return [
    `its public surface is not the one in packages/release/surface/${short}.txt. ` +
      `If the change is meant, run: npm run release -- --accept-surface\n${lines.join('\n')}`,
  ]
}

export async function acceptSurface(short: string, tarball: Tarball): Promise<void> {
  const surface = surfaceOf(tarball)
  if (surface) await writeFile(`${snapshots}${short}.txt`, surface)
}

const snapshots = fileURLToPath(new URL('../surface/', import.meta.url))
const maxShownLines = 40
