import { existsSync } from 'node:fs'
import { isAbsolute, join, normalize } from 'node:path'
import { parseArgs } from 'node:util'
import { Unusable } from './unusable.ts'
import { packageOf } from './workspace.ts'

/** What was asked for. */
export interface Options {
  /** The folder of the package, below the root of the repository. */
  folder: string
  /** The folder of its sources. */
  sources: string
  seed: number
  count: number
  /** The numbers of those that are judged; all when missing. */
  only?: number[]
  excluded: string[]
  withDependents: boolean
  isList: boolean
}

const example = 'such as: npm run small-changes -- packages/runs --seed 7 --count 150'

/** Reads the words behind the command. @throws Unusable */
export function readOptions(root: string, words: string[]): Options {
  const { values, positionals } = parsed(words)
  const [given, ...others] = positionals
  if (!given || others.length > 0) throw new Unusable(`Name one package, ${example}`)
  const named = normalize(given).replaceAll('\\', '/').replace(/\/$/, '')
  const folder = isInside(named) && existsSync(join(root, named)) ? packageOf(root, named) : undefined
  if (!folder) throw new Unusable(`${given} is no package of this repository; name its folder, ${example}`)
  const sources = named === folder ? `${folder}/src` : named
  if (!existsSync(join(root, sources))) throw new Unusable(`${folder} has no folder src to change.`)
  const count = wholeNumber('count', values.count, 1)
  const only = values.only?.split(',').map((word) => wholeNumber('only', word, 1))
  const tooHigh = only?.find((number) => number > count)
  if (tooHigh)
    throw new Unusable(`--only ${tooHigh} is not among ${count} changes; raise --count, or name less.`)
  return {
    folder,
    sources,
    seed: wholeNumber('seed', values.seed, 0),
    count,
    ...(only && { only }),
    excluded: values.exclude ?? [],
    withDependents: values.dependents ?? false,
    isList: values.list ?? false,
  }
}

function isInside(path: string): boolean {
  return !isAbsolute(path) && path.split('/')[0] !== '..'
}

function parsed(words: string[]) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        seed: { type: 'string' },
        count: { type: 'string' },
        only: { type: 'string' },
        exclude: { type: 'string', multiple: true },
        dependents: { type: 'boolean' },
        list: { type: 'boolean' },
      },
    })
  } catch (error) {
    const [sentence] = (error as Error).message.split(/[.\n]/)
    throw new Unusable(`${sentence}; write it ${example}`)
  }
}

function wholeNumber(name: string, word: string | undefined, least: number): number {
  const number = Number(word || Number.NaN)
  if (Number.isSafeInteger(number) && number >= least && number < 2 ** 32) return number
  const found = word === undefined ? 'is missing' : `is ${JSON.stringify(word)}`
  throw new Unusable(`--${name} ${found}; give it a whole number from ${least} on, ${example}`)
}
