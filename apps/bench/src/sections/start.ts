import { copyRepo } from '@onedrive-restore/testing/repo-copy'
import { addressesOf, startRepo } from '@onedrive-restore/testing/started-repo'
import { repeat, type Section } from '../section.ts'
import { timings } from '../timings.ts'

/** From the command to everything serving, when it has run before. */
export const section: Section = {
  title: 'npm start, warm',
  async run() {
    await using copy = await copyRepo()
    const startOnce = async () => {
      const begin = performance.now()
      await using repo = startRepo(copy.folder)
      await addressesOf(repo)
      return performance.now() - begin
    }
    await startOnce()
    return timings([{ what: 'from the command to ready', ms: await repeat(3, startOnce), aim: 3_000 }])
  },
}
