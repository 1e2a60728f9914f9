import { existsSync, realpathSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A program that runs JavaScript. */
export type Runtime = readonly [name: string, file: string]

/** Every node, deno and bun on the path, the pinned Node first. */
const found: Runtime[] = ['node', 'deno', 'bun'].flatMap((name) => {
  const files = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))
  return [...new Set(files.filter(existsSync).map((file) => realpathSync(file)))].map(
    (file) => [name, file] as const,
  )
})

/** One of each kind: the last on the path is the machine's own, and older as a rule than the pinned one. */
export const oneOfEach = found.filter(
  (runtime) => runtime === found.findLast(([name]) => name === runtime[0]),
)

export const others = found.filter((runtime) => !oneOfEach.includes(runtime))
