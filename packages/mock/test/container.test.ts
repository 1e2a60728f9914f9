import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { freePort } from '@onedrive-restore/testing/free-port'
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

/** What `COPY . .` takes: the files of the repository without what `.dockerignore` names. */
function copyRepository(target: string): void {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '-z']
  const files = execFileSync('git', list, { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)
  for (const file of files.filter((name) => existsSync(join(root, name))))
    cpSync(join(root, file), join(target, file), { recursive: true, force: true })
}

test('the steps of the container file build a mock that serves and is healthy', {
  timeout: 240_000,
}, async () => {
  const repo = join(folder, 'repo')
  const image = join(folder, 'mock')
  copyRepository(repo)
  for (const step of steps('RUN', [[' /mock', ` ${image}`]])) execFileSync('sh', ['-c', step], { cwd: repo })

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
