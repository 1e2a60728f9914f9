import { join } from 'node:path'
import type { Scratch } from './scratch.ts'

/** The contract in one piece, as `@onedrive-restore/spec/contract` makes it. */
export interface Bundle {
  document: Record<string, unknown>
  yaml: string
}

interface Comparison {
  bump?: string
  complaint?: string
}

/** Lint and gate of a contract: the code is loaded from the copy, so that it works on the copy. */
export interface Gate {
  bundleContract(): Promise<Bundle>
  everyChange(base: object, revision: object): { impact: string }[]
  compare(base: string, revision: string): Promise<Comparison>
}

/** What the copy itself does with its contract. */
export interface Tools extends Gate {
  writeBundle(bundle: Bundle): Promise<void>
  /** Brings the generated files up to date and returns those that changed, below the copy. */
  writeGenerated(bundle: Bundle): Promise<string[]>
}

type Generator = { writeGenerated(document: object): Promise<string[]> }

export async function loadGate(contract: string): Promise<Gate> {
  const { bundleContract } = await import(join(contract, 'src/contract.ts'))
  const { everyChange } = await import(join(contract, 'src/every-change.ts'))
  const { compare } = await import(join(contract, 'src/diff.ts'))
  return { bundleContract, everyChange, compare }
}

export async function loadTools({ folder, contract }: Scratch): Promise<Tools> {
  const { writeBundle } = await import(join(contract, 'src/write-bundle.ts'))
  const generators = ['packages/client', 'packages/mock'].map(async (name) => {
    const generator: Generator = await import(join(folder, name, 'generator/generate.ts'))
    return async (document: object) =>
      (await generator.writeGenerated(document)).map((file) => `${name}/src/generated/${file}`)
  })
  const generate = await Promise.all(generators)
  return {
    ...(await loadGate(contract)),
    writeBundle,
    writeGenerated: async ({ document }) =>
      (await Promise.all(generate.map((write) => write(document)))).flat(),
  }
}
