import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '@onedrive-restore/testing/root'
import type { Rule } from '../rules.ts'
import type { Tarball } from '../tarball.ts'

/** Where a package's own paper lies in the repository; there is one licence for all of them. */
function placeOf(paper: string, short: string): string {
  if (paper === 'LICENSE') return paper
  return `${short === 'spec' ? 'spec' : `packages/${short}`}/${paper}`
}

/** Papers that are not those of the package. */
export async function paperFaults({ files }: Tarball, _: Rule, short: string): Promise<string[]> {
  const papers = [...files.keys()].filter((file) => /^(LICENSE|(README|CHANGELOG|docs\/.+)\.md)$/.test(file))
  const faults = papers.map(async (paper) => {
    const place = placeOf(paper, short)
    const own = await readFile(join(root, place), 'utf8').catch(() => undefined)
    return files.get(paper) === own ? [] : [`${paper} is not ${place} of the repository`]
  })
  return (await Promise.all(faults)).flat()
}
