import type { Packed } from '@onedrive-restore/testing/packed'
import { rules } from '../rules.ts'
import { commandFaults } from './command-faults.ts'
import { type Layout, layOut } from './lay-out.ts'
import { contractFaults, importFaults, outcomeFaults } from './node-faults.ts'
import { pageFaults } from './page-faults.ts'
import { typeFaults } from './type-faults.ts'

/** What the tarballs of a release have to do, together, for whoever has installed them. */
export const behaviours = {
  dependencies: async ({ faults }) => faults,
  imports: importFaults,
  outcome: outcomeFaults,
  contract: contractFaults,
  page: pageFaults,
  commands: commandFaults,
  types: typeFaults,
} satisfies Record<string, (layout: Layout) => Promise<string[]>>

/** What the tarballs do not do, for all that they look sound. */
export async function behaviourFaults(packed: Packed[]): Promise<string[]> {
  const missing = Object.keys(rules).filter((short) => !packed.some((one) => one.short === short))
  if (missing.length > 0) return missing.map((short) => `${short}: there is no tarball of it`)
  await using layout = await layOut(packed)
  const faults = await Promise.all(Object.values(behaviours).map((behaviour) => behaviour(layout)))
  return faults.flat()
}
