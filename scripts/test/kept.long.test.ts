import { execFile } from 'node:child_process'
import { appendFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { copyRepo } from '@onedrive-restore/testing/repo-copy'
import { expect, test } from 'vitest'

test('what passed is not replayed over a forbidden import and a file that is gone', {
  timeout: 120_000,
}, async () => {
  await using copy = await copyRepo({ withTests: true })
  const first = await npmTest(copy.folder, 'repository', 'bench')
  expect(first).toMatch(/\n\d+ passed, 0 failed, 0 skipped\n$/)
  expect(await npmTest(copy.folder, 'repository', 'bench')).toMatch(
    /^(\d+) of these passed earlier, .*\n\1 passed, 0 failed/m,
  )

  await appendFile(join(copy.folder, 'packages/cli/src/cli.ts'), "import '@onedrive-restore/mock'\n")
  const named = join(copy.folder, 'packages/cli/test/command.test.ts')
  await rename(named, named.replace('command', 'other'))
  const second = await npmTest(copy.folder, 'repository', 'bench')
  expect(second).toContain('the sources of cli reach only what it may know')
  expect(second).toContain('exit-codes.md names only files that are there')
  expect(second).toMatch(/\n\d+ passed, 2 failed, 0 skipped\n$/)
})

/** What `npm test` prints for some projects in a copy. */
function npmTest(folder: string, ...projects: string[]): Promise<string> {
  const args = ['scripts/test.mjs', ...projects.flatMap((name) => ['--project', name])]
  const env = { ...process.env, TEST_SHARED: '', NO_COLOR: '1', FORCE_COLOR: '' }
  return new Promise((resolve) =>
    execFile(process.execPath, args, { cwd: folder, env }, (_, stdout) => resolve(stdout)),
  )
}
