import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cloneRepo } from '@onedrive-restore/testing/repo-copy'
import { afterAll, expect, test } from 'vitest'
import { startContained, stepsOf } from './container.ts'

const folder = mkdtempSync(join(tmpdir(), 'onedrive-restore-container-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the steps of the container file build a mock that serves and is healthy', {
  timeout: 240_000,
}, async () => {
  // What `COPY . .` takes: the repository without what `.dockerignore` names, which is what a clone has.
  await using clone = await cloneRepo()
  for (const step of stepsOf('RUN')) execFileSync('sh', ['-c', step], { cwd: clone.folder })
  for (const step of stepsOf('COPY --from=build')) {
    const [from = '', to = ''] = step.split(' ')
    cpSync(from.replace('/repo', clone.folder), join(folder, to), { recursive: true })
  }

  await using contained = await startContained([join(folder, 'mock/dist/cli.js')])
  expect(await contained.health()).toEqual({ code: 0, stdout: 'The mock serves.\n', stderr: '' })
  contained.mock.child.kill('SIGSTOP')
  const stopped = await contained.health()
  contained.mock.child.kill('SIGCONT')
  expect(stopped).toEqual({
    code: 1,
    stdout: 'No mock serves there: no answer within 3000 ms.\n',
    stderr: '',
  })
})
