import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from '@onedrive-restore/testing/compile'
import { findExamples } from '@onedrive-restore/testing/examples'
import { runModule } from '@onedrive-restore/testing/run-module'
import { makeScratchProject, type ScratchProject } from '@onedrive-restore/testing/scratch-project'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RestoreServer, startRestoreServer } from './restore-server.ts'

const folder = fileURLToPath(new URL('..', import.meta.url))
const { codes, exported, withoutExample } = await findExamples(folder, ['index', 'postgres'])

let project: ScratchProject
let server: RestoreServer
beforeAll(async () => {
  server = await startRestoreServer()
  const written = Object.values(codes).map((code, n) => [
    `example-${n}.ts`,
    code.replaceAll('https://backup.example.com:4443/v3', server.url),
  ])
  const besides = { '@onedrive-restore/client': join(folder, '../client') }
  project = await makeScratchProject(folder, '@onedrive-restore/runs', Object.fromEntries(written), besides)
})
afterAll(async () => {
  await project[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
})

test('every export that does something has an example', () => {
  // Types of what goes in and comes out are shown by the functions that take and give them.
  expect(withoutExample.filter((name) => /^[a-z]/.test(name))).toEqual([])
  expect(exported.length).toBeGreaterThan(20)
})

test('every example compiles', async () => {
  expect(await compile(project.folder)).toBe('')
})

test('every example runs', async () => {
  // In a folder of their own: some of them make a ledger.
  const lines = Object.keys(codes).map(
    (name, n) =>
      `await import('${project.folder}/example-${n}.ts').catch((e) => console.error('${name}:', e))`,
  )
  const script = `process.removeAllListeners('warning'); process.chdir('${project.folder}')\n${lines.join('\n')}`
  expect(await runModule(folder, script)).toMatchObject({ stderr: '', code: 0 })
})
