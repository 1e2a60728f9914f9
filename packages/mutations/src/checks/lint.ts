import { apply } from '../apply.ts'
import type { Mutation } from '../mutation.ts'
import type { Bundle, Gate } from '../tools.ts'

/** Lints and bundles a contract with a mutation. @returns the bundle, or the names of the rules that are broken */
export async function lint(gate: Gate, contract: string, { edits }: Mutation): Promise<Bundle | string> {
  const restore = await apply(contract, edits)
  try {
    return await gate.bundleContract()
  } catch (error) {
    const { name, message } = error as Error
    if (name !== 'ContractError') throw error
    const rules = [...message.matchAll(/\(([\w/-]+)\)$/gm)].map(([, rule]) => rule)
    return [...new Set(rules)].join(', ') || message
  } finally {
    await restore()
  }
}
