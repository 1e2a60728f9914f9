import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Change, changesOf } from './changes-of.ts'
import { drawOf } from './draw.ts'

/** A change that was drawn. */
export interface Drawn {
  /** Its place in the draw, from 1. */
  number: number
  /** The changed file, below the root of the repository. */
  file: string
  /** What stands in the file without the change. */
  text: string
  change: Change
}

/** Every small change that a folder of sources can have: those of its first file, of its second file and so on. */
export function readChanges(root: string, folder: string): Omit<Drawn, 'number'>[] {
  const files = globSync('**/*.{ts,tsx}', { cwd: join(root, folder) }).map((file) =>
    file.replaceAll('\\', '/'),
  )
  return files
    .filter(isWrittenByHand)
    .sort()
    .flatMap((name) => {
      const file = `${folder}/${name}`
      const text = readFileSync(join(root, file), 'utf8')
      return changesOf(file, text).map((change) => ({ file, text, change }))
    })
}

/** Draws some of them; see {@link drawOf}. */
export function drawnOf(changes: Omit<Drawn, 'number'>[], count: number, seed: number): Drawn[] {
  return drawOf(changes, count, seed).map((change, place) => ({ ...change, number: place + 1 }))
}

function isWrittenByHand(file: string): boolean {
  const folders = file.split('/').slice(0, -1)
  const isOther = folders.some((name) => ['generated', 'node_modules', 'dist', 'test'].includes(name))
  return !isOther && !file.endsWith('.d.ts') && !/\.test\.tsx?$/.test(file)
}
