import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
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
  for (const step of steps('RUN', [[' /mock', ` ${image}`]]))
    execFileSync('sh', ['-c', step], { cwd: clone.folder })

  const port = await freePort()
  const moved: [string, string][] = [
    ['/mock/dist', `${image}/dist`],
    ['4010', `${port}`],
  ]
  const [entry = '[]'] = steps('ENTRYPOINT', moved)
  const [check = '[]'] = steps('HEALTHCHECK --interval=5s CMD', moved)
  const [, ...args] = JSON.parse(entry)
  const mock = spawn(process.execPath, [...args, '--port', `${port}`], { cwd: dirname(image) })
  try {
    await once(mock.stdout, 'data')
    const [, ...health] = JSON.parse(check)
    expect(() => execFileSync(process.execPath, health)).not.toThrow()
    const answer = await fetch(`http://localhost:${port}/v3/Organizations`, {
      headers: { authorization: 'Bearer a' },
    })
    expect(answer.status).toBe(200)
  } finally {
    mock.kill()
    await once(mock, 'close')
  }
  const [, ...health] = JSON.parse(check)
  expect(() => execFileSync(process.execPath, health)).toThrow()
})
