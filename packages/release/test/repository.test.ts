import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasGit } from '@onedrive-restore/testing/has-git'
import type { Published } from '@onedrive-restore/testing/published'
import { root } from '@onedrive-restore/testing/root'
import { describe, expect, test, vi } from 'vitest'
import { missingRepository, obstaclesTo } from '../src/obstacles.ts'
import { strangers } from '../src/strangers.ts'
import { serveNpm } from './npm-registry.ts'

const name = '@nobody/first'
const version = '1.0.0'

const one = (repository?: object): Published[] => [
  {
    short: 'client',
    folder: 'packages/client',
    manifest: { name, version, ...(repository && { repository }) },
  },
]
const good = { type: 'git', url: 'git+https://example.com/a.git', directory: 'packages/client' }

test.for([
  ['none', undefined],
  ['one without an address', { type: 'git', directory: 'packages/client' }],
  ['one of another folder', { ...good, directory: 'packages/mock' }],
])('a package with this repository is not published: %s', async ([, repository]) => {
  const sentence = expect.stringMatching(/^Set "repository" in packages\/client\/package\.json: /)
  expect(missingRepository(one(repository as object))).toEqual([sentence])
  // Asked before anything else, so that nobody waits for it.
  expect(await obstaclesTo({ published: one(repository as object), visited: [] })).toContainEqual(sentence)
})

test('a package that says where it comes from is', () => {
  expect(missingRepository(one(good))).toEqual([])
})

describe('--publish', () => {
  /** A release that one stranger alone has tried is never published. */
  const publish = (env: NodeJS.ProcessEnv) =>
    new Promise<{ code: unknown; output: string }>((resolve) => {
      const program = join(root, 'packages/release/src/cli.ts')
      const args = ['--conditions=@onedrive-restore/source', program, '--publish', 'jest']
      execFile(process.execPath, args, { env }, (error, stdout, stderr) =>
        resolve({ code: error?.code, output: stdout + stderr }),
      )
    })

  test('says at once what keeps it from publishing', async () => {
    const { code, output } = await publish(process.env)
    expect(code).toBe(1)
    expect(output).toContain('Not every stranger is to try it.\n')
    expect(output).not.toContain('Packing')
  })

  test('says in one sentence that it needs git', async () => {
    const { code, output } = await publish({ ...process.env, PATH: join(root, 'no-such-folder') })
    expect(code).toBe(1)
    expect(output).toMatch(/^Install git: .+\.$/m)
    expect(output).not.toMatch(/ENOENT|^ +at /m)
  })
})

describe.skipIf(!hasGit)('in a clean clone, which needs git', () => {
  const published = one(good)
  const visited = strangers.map(({ name }) => name)
  const answer = (latest: string, dist: object) => ({
    status: 200,
    body: {
      name,
      'dist-tags': { latest },
      versions: {
        [latest]: { name, version: latest, dist: { tarball: 'http://127.0.0.1:1/a.tgz', ...dist } },
      },
    },
  })
  const proof = { attestations: { url: 'http://127.0.0.1:1/a' } }

  test.for([
    ['is refused when the workflow has published it', answer('0.9.0', proof), /merge the pull/],
    ['is refused when nobody knows', { status: 500, body: {} }, /could not be found out/],
    ['may be, when it was done by hand before', answer('0.9.0', {}), undefined],
    ['may be, when this version is there and so stays', answer(version, proof), undefined],
    ['may be, the first time', { status: 404, body: {} }, undefined],
  ] as const)('publishing by hand %s', async ([, found, refusal]) => {
    const clone = await mkdtemp(join(tmpdir(), 'clean-'))
    execFileSync('git', ['init', '--quiet'], { cwd: clone })
    await using registry = await serveNpm(() => found)
    for (const [key, value] of Object.entries(registry.env)) vi.stubEnv(key, value)
    try {
      const obstacles = await obstaclesTo({ published, visited, clone })
      expect(obstacles).toEqual(refusal ? [expect.stringMatching(refusal)] : [])
    } finally {
      vi.unstubAllEnvs()
      await rm(clone, { recursive: true })
    }
  })
})
