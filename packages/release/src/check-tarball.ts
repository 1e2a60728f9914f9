import { missingFiles, strayFiles } from './checks/files.ts'
import { linterFaults } from './checks/linters.ts'
import { manifestFaults } from './checks/manifest.ts'
import { sizeFaults } from './checks/size.ts'
import { rules } from './rules.ts'
import type { Tarball } from './tarball.ts'

/** Why a tarball must not be published, but for its {@link surfaceFaults}; nothing when it may. */
export async function tarballFaults(short: string, tarball: Tarball): Promise<string[]> {
  const rule = rules[short]
  if (!rule) return [`there is no rule for it in packages/release/src/rules.ts`]
  return [
    ...missingFiles(tarball, rule),
    ...strayFiles(tarball, rule),
    ...manifestFaults(tarball, rule),
    ...sizeFaults(tarball, rule),
    ...(await linterFaults(tarball)),
  ]
}
