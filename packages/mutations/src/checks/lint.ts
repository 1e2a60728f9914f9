import type { Bundle, Tools } from '../tools.ts'

/** Lints and bundles. @returns the bundle, or the names of the rules that are broken */
export async function lint(tools: Tools): Promise<Bundle | string> {
  try {
    return await tools.bundleContract()
  } catch (error) {
    const { name, message } = error as Error
    if (name !== 'ContractError') throw error
    const rules = [...message.matchAll(/\(([\w/-]+)\)$/gm)].map(([, rule]) => rule)
    return [...new Set(rules)].join(', ') || message
  }
}
