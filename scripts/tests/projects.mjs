import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { reasons } from './long.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Those that take longest, so that at the end no core waits for another. */
const heaviest = ['apps/web', 'packages/mock', 'apps/dev', 'packages/cli', 'packages/runs', 'packages/client']
const folders = [...new Set([...heaviest, ...foldersWithTests()])]

const long = 'test/**/*.long.test.ts'
/** Reads the sources and papers of everybody. */
const repository = 'test/repository/**/*.test.ts'

/**
 * The projects of vitest, in the order in which they run: one a package, one for its long tests where it has any, and one for
 * the tests that read the whole repository, whose key is all of it. Nothing of long tests is kept: they copy, install and start
 * more than a key can name.
 */
export const projects = folders.flatMap((folder) => {
  const name = folder.split('/').at(-1)
  const quick = { tier: 'quick', folder, isKept: true }
  return [
    ...(existsSync(join(root, folder, 'test/repository'))
      ? [{ ...quick, name: 'repository', include: [repository], readsAll: true }]
      : []),
    { ...quick, name, include: ['test/**/*.test.ts'], exclude: [long, repository] },
    ...(Object.keys(reasons).some((file) => file.startsWith(`${folder}/`))
      ? [{ ...quick, name: `${name}:long`, tier: 'long', include: [long], isKept: false }]
      : []),
  ]
})

/** What is wrong with the list of long tests: a file without a reason, or a reason without a file. */
export function longFaults() {
  const found = folders.flatMap((folder) =>
    readdirSync(join(root, folder, 'test'), { recursive: true })
      .filter((file) => file.endsWith('.long.test.ts'))
      .map((file) => `${folder}/test/${file.replaceAll('\\', '/')}`),
  )
  return [
    ...found.filter((file) => !(file in reasons)).map((file) => `${file} has no reason`),
    ...Object.keys(reasons)
      .filter((file) => !found.includes(file))
      .map((file) => `${file} is not there`),
  ]
}

function foldersWithTests() {
  const inside = (parent) => readdirSync(join(root, parent)).map((name) => `${parent}/${name}`)
  const all = ['spec', ...inside('packages'), ...inside('apps'), 'scripts']
  return all.filter((folder) => existsSync(join(root, folder, 'test')))
}
