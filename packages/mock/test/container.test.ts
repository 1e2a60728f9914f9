import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { freePort } from '@onedrive-restore/testing/free-port'
import { cloneRepo } from '@onedrive-restore/testing/repo-copy'
import { root } from '@onedrive-restore/testing/root'
import { afterAll, expect, test } from 'vitest'

const recipe = readFileSync(join(root, 'packages/mock/Containerfile'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'onedrive-restore-container-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The commands of the recipe that begin with a word, with the folders of the image moved below the temporary one. */
function steps(word: string, changes: [from: string, to: string][]): string[] {
  const found = [...recipe.matchAll(new RegExp(`^${word} (.*)$`, 'gm'))].map(([, step = '']) => step)
  return found.map((step) => changes.reduce((text, [from, to]) => text.replaceAll(from, to), step))
}

test('the steps of the container file build a mock that serves and is healthy', {
  timeout: 240_000,
}, async () => {
  // What `COPY . .` takes: the repository without what `.dockerignore` names, which is what a clone has.
  await using clone = await cloneRepo()
  const image = join(folder, 'mock')
  for (const step of steps('RUN', [])) execFileSync('sh', ['-c', step], { cwd: clone.folder })
  const copied: [string, string][] = [
    ['/repo/', `${clone.folder}/`],
    [' /mock/', ` ${image}/`],
  ]
  for (const step of steps('COPY --from=build', copied)) {
    const [from = '', to = ''] = step.split(' ')
    cpSync(from, to, { recursive: true })
  }

  const moved: [string, string][] = [['/mock/dist', `${image}/dist`]]
  const [entry = '[]'] = steps('ENTRYPOINT', moved)
  const [, ...args] = JSON.parse(entry)
  const port = await freePort()
  const mock = spawn(process.execPath, [...args, '--https', '--port', `${port}`], { cwd: dirname(image) })
  const [check = '[]'] = steps('HEALTHCHECK --interval=5s CMD', [
    ...moved,
    ['/proc/1/', `/proc/${mock.pid}/`],
  ])
  const [, ...health] = JSON.parse(check)
  try {
    await once(mock.stdout, 'data')
    expect(`${execFileSync(process.execPath, health)}`).toBe('The mock serves.\n')
    mock.kill('SIGSTOP')
    expect(() => execFileSync(process.execPath, health)).toThrow(/Command failed/)
    mock.kill('SIGCONT')
  } finally {
    mock.kill()
    await once(mock, 'close')
  }
})
