import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bundle } from '../tools.ts'

/** Where people write by hand what they could take from the contract. */
const handWritten = [
  '*.md',
  'packages/*/*.md',
  'packages/*/src/**/*.ts',
  'apps/*/*.md',
  'apps/*/src/**/*.{ts,tsx}',
]

/** Shorter words stand anywhere by chance. */
const shortest = 15

/**
 * Where words that a change took out of the contract are still said: in a file of the copy that is written by hand, or in
 * a generated file that has not followed.
 */
export async function repeats(folder: string, before: Bundle, after: Bundle): Promise<string[]> {
  const now = [...textsIn(after.document)].join('\n')
  const gone = [...textsIn(before.document)].filter((text) => text.length >= shortest && !now.includes(text))
  const files = globSync(handWritten, { cwd: folder }).filter(
    (file) => !file.startsWith('packages/mutations/'),
  )
  const found = await Promise.all(
    files.map(async (file) => {
      const words = plain(await readFile(join(folder, file), 'utf8'))
      return gone.some((text) => words.includes(text)) ? [file] : []
    }),
  )
  return found.flat()
}

/** Every string of a document, in plain words. */
function textsIn(node: unknown): Set<string> {
  if (typeof node === 'string') return new Set(node.split('\n\n').map(plain))
  if (typeof node !== 'object' || node === null) return new Set()
  return new Set(Object.values(node).flatMap((value) => [...textsIn(value)]))
}

/** Without line breaks and what stands at the beginning of the lines of a comment. */
function plain(text: string): string {
  return text.replaceAll(/\s+(\* )?/g, ' ').trim()
}
