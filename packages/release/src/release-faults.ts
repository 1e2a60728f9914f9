import type { Packed } from '@onedrive-restore/testing/packed'
import { behaviourFaults } from './behaviour/behaviour-faults.ts'
import { checks } from './checks/checks.ts'
import { rules } from './rules.ts'
import { readTarball } from './tarball.ts'

/** Everything that is wrong with the tarballs of a release, one entry for each fault. Only sound ones are tried. */
export async function releaseFaults(packed: Packed[]): Promise<string[]> {
  const faults = (await Promise.all(packed.map(tarballFaults))).flat()
  return faults.length > 0 ? faults : behaviourFaults(packed)
}

async function tarballFaults({ short, file }: Packed): Promise<string[]> {
  const rule = rules[short]
  if (!rule) return [`${short}: there is no rule for it in packages/release/src/rules.ts`]
  const tarball = await readTarball(file)
  const faults = await Promise.all(Object.values(checks).map((check) => check(tarball, rule, short)))
  return faults.flat().map((fault) => `${short}: ${fault}`)
}
