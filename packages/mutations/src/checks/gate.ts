import { writeFile } from 'node:fs/promises'
import type { Harm } from '../mutation.ts'
import type { Bundle, Gate } from '../tools.ts'

const order = ['none', 'patch', 'minor', 'major']
const needed: Record<Harm, string> = { breaks: 'major', adds: 'minor', says: 'patch' }

/** What the version gate makes of a change. */
export interface Rating {
  /** What it says: `major`, or its complaint about the version itself. */
  says: string
  /** Whether that is as much as the change does. */
  isEnough: boolean
}

/**
 * Rates a change as if the contract before it had been released. The part of the gate that runs in this process is asked
 * first; `redocly diff` only where that is not enough.
 *
 * @param paths where to put both bundles
 */
export async function rate(
  gate: Gate,
  before: Bundle,
  after: Bundle,
  harm: Harm,
  paths: [base: string, revision: string],
): Promise<Rating> {
  const isEnough = (bump = 'none') => order.indexOf(bump) >= order.indexOf(needed[harm])
  const own = gate.everyChange(before.document, after.document).map(({ impact }) => impact)
  const enough = own.find(isEnough)
  if (enough) return { says: enough, isEnough: true }

  const [base, revision] = paths
  await Promise.all([writeFile(base, before.yaml), writeFile(revision, after.yaml)])
  const { bump = 'none', complaint } = await gate.compare(base, revision)
  if (versionOf(before) !== versionOf(after))
    return { says: complaint ?? 'none', isEnough: complaint !== undefined }
  return { says: bump, isEnough: isEnough(bump) }
}

function versionOf({ document }: Bundle): unknown {
  return (document.info as { version: unknown }).version
}
