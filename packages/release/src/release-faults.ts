import { tarballFaults } from './check-tarball.ts'
import type { Packed } from './pack.ts'
import { surfaceFaults } from './surface.ts'
import { readTarball } from './tarball.ts'

/** Everything that is wrong with the tarballs of a release, one entry for each fault. */
export async function releaseFaults(packed: Pick<Packed, 'short' | 'file'>[]): Promise<string[]> {
  const all = packed.map(async ({ short, file }) => {
    const tarball = await readTarball(file)
    const faults = [...(await tarballFaults(short, tarball)), ...(await surfaceFaults(short, tarball))]
    return faults.map((fault) => `${short}: ${fault}`)
  })
  return (await Promise.all(all)).flat()
}
