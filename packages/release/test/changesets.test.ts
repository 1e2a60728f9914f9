import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { hasGit } from '@onedrive-restore/testing/has-git'
import { readPublished } from '@onedrive-restore/testing/published'
import { cloneRepo } from '@onedrive-restore/testing/repo-copy'
import { expect, test } from 'vitest'

const changeset = `---
"@onedrive-restore/client": minor
---

Waits for a session.
`

test.skipIf(!hasGit)(
  'with git, a changeset raises its package and what stands on it, and never the contract',
  async () => {
    await using clone = await cloneRepo()
    const type = (program: string, ...args: string[]) =>
      promisify(execFile)(program, args, { cwd: clone.folder, shell: process.platform === 'win32' })
    const versions = async () => {
      const published = await readPublished(clone.folder)
      return Object.fromEntries(published.map(({ short, manifest }) => [short, manifest.version]))
    }
    const before = await versions()
    await writeFile(join(clone.folder, '.changeset/quiet-owls-wait.md'), changeset)
    await type('git', 'init', '--quiet')
    await type('changeset', 'version')

    const after = await versions()
    const raised = Object.keys(before).filter((short) => before[short] !== after[short])
    expect(raised).toEqual(['cli', 'client', 'runs'])
    expect(await readFile(join(clone.folder, 'packages/client/CHANGELOG.md'), 'utf8')).toContain(
      'Waits for a session.',
    )
  },
)
