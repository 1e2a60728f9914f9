import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '@onedrive-restore/testing/root'
import type { Rule } from '../rules.ts'
import type { Tarball } from '../tarball.ts'

/** Where a package's own paper lies in the repository; there is one licence for all of them. */
const places = (short: string): Record<string, string> => {
  const folder = short === 'spec' ? 'spec' : `packages/${short}`
  return { 'README.md': `${folder}/README.md`, 'CHANGELOG.md': `${folder}/CHANGELOG.md`, LICENSE: 'LICENSE' }
}

/** Papers that are not those of the package. */
export async function paperFaults({ files }: Tarball, _: Rule, short: string): Promise<string[]> {
  const faults = Object.entries(places(short)).map(async ([paper, place]) => {
    const [packed, own] = [files.get(paper), await readFile(join(root, place), 'utf8').catch(() => undefined)]
    return packed === undefined || packed === own ? [] : [`${paper} is not ${place} of the repository`]
  })
  return (await Promise.all(faults)).flat()
}
