import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { root } from '@onedrive-restore/testing/root'
import { expect, test } from 'vitest'
import { missingRepository, type Published, readPublished } from '../src/published.ts'

const one = (repository?: object): Published[] => [
  {
    short: 'client',
    folder: 'packages/client',
    manifest: { name: '@onedrive-restore/client', version: '1.0.0', ...(repository && { repository }) },
  },
]

test.for([
  ['none', undefined],
  ['one without an address', { type: 'git', directory: 'packages/client' }],
  [
    'one of another folder',
    { type: 'git', url: 'git+https://example.com/a.git', directory: 'packages/mock' },
  ],
])('a package with this repository is not published: %s', ([, repository]) => {
  expect(missingRepository(one(repository as object))).toEqual([
    expect.stringMatching(/^Set "repository" in packages\/client\/package\.json: /),
  ])
})

test('a package that says where it comes from is', () => {
  const repository = { type: 'git', url: 'git+https://example.com/a.git', directory: 'packages/client' }
  expect(missingRepository(one(repository))).toEqual([])
})

test('--publish says at once what keeps it from publishing', async () => {
  const missing = missingRepository(await readPublished(root))
  // Once the addresses are set, nothing but publishing would show it here.
  if (missing.length === 0) return
  const args = [
    '--conditions=@onedrive-restore/source',
    join(root, 'packages/release/src/cli.ts'),
    '--publish',
  ]
  const { code, output } = await new Promise<{ code: unknown; output: string }>((resolve) =>
    execFile(process.execPath, args, (error, stdout, stderr) =>
      resolve({ code: error?.code, output: stdout + stderr }),
    ),
  )
  expect(code).toBe(1)
  for (const sentence of missing) expect(output).toContain(sentence)
  expect(output).not.toContain('Packing')
})
