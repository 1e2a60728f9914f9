import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { apply } from './apply.ts'
import { type Rating, rate } from './checks/gate.ts'
import { lint } from './checks/lint.ts'
import { repeats } from './checks/repeats.ts'
import { test } from './checks/tests.ts'
import { compile } from './checks/types.ts'
import type { Mutation } from './mutation.ts'
import type { Scratch } from './scratch.ts'
import { type Bundle, loadTools, type Tools } from './tools.ts'

/** What became of one mutation. */
export interface Verdict {
  mutation: Mutation
  outcome: 'lint' | 'gate' | 'types' | 'test' | 'followed' | 'survived'
  /** The rule, the rating, the place, the test, or the files that followed. */
  by: string
  ms: number
}

interface Judged {
  mutation: Mutation
  ms: number
}

/**
 * Applies mutations one by one to the copy and asks lint, gate, types and tests in this order, until one notices.
 * Verdicts come as they are found, those of the quick checks first.
 *
 * @throws when the copy is red before anything is changed
 */
export async function* judge(scratch: Scratch, mutations: Mutation[]): AsyncGenerator<Verdict, void> {
  const tools = await loadTools(scratch)
  const original = await originalOf(scratch, tools)
  const valid: (Judged & { bundle: Bundle })[] = []
  for (const mutation of mutations) {
    const start = performance.now()
    const bundle = await lint(tools, scratch.contract, mutation)
    const ms = performance.now() - start
    if (typeof bundle === 'string') yield { mutation, outcome: 'lint', by: bundle, ms }
    else valid.push({ mutation, bundle, ms })
  }

  const rated = await inParallel(valid, async (each, index) => {
    const start = performance.now()
    const paths = ['base', 'revision'].map((name) => join(scratch.folder, `${name}-${index}.yaml`))
    const rating = await rate(tools, original, each.bundle, each.mutation.harm, paths as [string, string])
    return { ...each, rating, ms: each.ms + performance.now() - start }
  })
  for (const { mutation, bundle, rating, ms } of rated) {
    if (rating.isEnough && mutation.harm !== 'says') yield { mutation, outcome: 'gate', by: rating.says, ms }
    else yield await judgeSlowly(scratch, tools, original, { mutation, bundle, rating, ms })
  }
}

/** The contract of the copy as it is; it has to be green. */
async function originalOf({ folder }: Scratch, tools: Tools): Promise<Bundle> {
  const bundle = await tools.bundleContract()
  await tools.writeBundle(bundle)
  await tools.writeGenerated(bundle)
  const complaint = await compile(folder)
  if (complaint) throw new Error(`The repository is red before anything is changed: ${complaint}`)
  return bundle
}

async function judgeSlowly(
  { folder, contract }: Scratch,
  tools: Tools,
  original: Bundle,
  { mutation, bundle, rating, ms }: Judged & { bundle: Bundle; rating: Rating },
): Promise<Verdict> {
  const start = performance.now()
  const verdict = (outcome: Verdict['outcome'], by: string): Verdict => ({
    mutation,
    outcome,
    by,
    ms: ms + performance.now() - start,
  })
  await tools.writeGenerated(original)
  const before = await generatedCode(folder)
  const changed = await tools.writeGenerated(bundle)
  if (rating.isEnough) {
    const places = await repeats(folder, original, bundle)
    if (places.length > 0) return verdict('survived', `still said in ${places.join(', ')}`)
    return verdict('followed', ['bundle', ...changed].join(', '))
  }

  const restore = await apply(contract, mutation.edits)
  await tools.writeBundle(bundle)
  try {
    const after = await generatedCode(folder)
    const place = after === before ? undefined : await compile(folder)
    if (place) return verdict('types', place)
    const failure = await test(folder, mutation.tests)
    return failure ? verdict('test', failure) : verdict('survived', `gate says ${rating.says}`)
  } finally {
    await restore()
    await tools.writeBundle(original)
  }
}

/** The generated files without comments: only code can be red. */
async function generatedCode(folder: string): Promise<string> {
  const files = globSync('packages/*/src/generated/*.ts', { cwd: folder }).sort()
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  return texts.join('\n').replaceAll(/\/\*\*.*?\*\//gs, '')
}

async function inParallel<Item, Result>(
  items: Item[],
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const entries = items.entries()
  const lane = async () => {
    for (const [index, item] of entries) results[index] = await work(item, index)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, lane))
  return results
}
