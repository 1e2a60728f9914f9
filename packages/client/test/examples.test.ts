import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeServerCertificate } from '@onedrive-restore/testing/certificates'
import { compile } from '@onedrive-restore/testing/compile'
import { findExamples } from '@onedrive-restore/testing/examples'
import { runModule } from '@onedrive-restore/testing/run-module'
import { makeScratchProject, type ScratchProject } from '@onedrive-restore/testing/scratch-project'
import { type ScriptedServer, serve } from '@onedrive-restore/testing/scripted-server'
import { afterAll, beforeAll, expect, test } from 'vitest'

const source = fileURLToPath(new URL('../', import.meta.url))
const { codes, exported, withoutExample } = await findExamples(source, [
  'index',
  'node',
  'openapi-fetch',
  'validate',
])
const names = Object.keys(codes)

let project: ScratchProject
let server: ScriptedServer
beforeAll(async () => {
  const files = Object.fromEntries(names.map((name, n) => [`example-${n}.ts`, codes[name] ?? '']))
  project = await makeScratchProject(source, '@onedrive-restore/client', files)
  server = await serve((request, response) => {
    request.resume()
    const [status, answer] = answerTo(
      request.method ?? '',
      request.url?.split('?')[0] ?? '',
      request.headers.authorization ?? '',
    )
    response.writeHead(status).end(answer === undefined ? '' : JSON.stringify(answer))
  })
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await project[Symbol.asyncDispose]()
})

test('every export has an example of its own', () => {
  expect(withoutExample).toEqual([])
  expect(exported.length).toBeGreaterThan(25)
})

test('every example compiles', async () => {
  expect(await compile(project.folder)).toBe('')
})

test('every example runs', async () => {
  const ca = join(project.folder, 'ca.pem')
  await writeFile(ca, (await makeServerCertificate()).cert)
  const files = names.map((name, n) => [name, join(project.folder, `run-${n}.ts`)] as const)
  for (const [name, file] of files) {
    const code = codes[name]?.replaceAll('https://backup.example.com:4443/v3', server.url) ?? ''
    await writeFile(file, code.replaceAll("'ca.pem'", JSON.stringify(ca)))
  }
  const script = files.map(
    ([name, file]) => `await import('${file}').catch((e) => console.error('${name}:', e))`,
  )
  expect(await runModule(source, script.join('\n'))).toMatchObject({ stderr: '', code: 0 })
})

/** A server that says just enough for the examples. */
function answerTo(method: string, url: string, authorization: string): [status: number, answer?: unknown] {
  const session = { id: '61954db6-7278-4d26-86f7-888bda5a4ec4', type: 'Veod', state: 'Stopped' }
  const list = {
    offset: 0,
    limit: 30,
    results: [
      { id: 'a', name: 'A', url: 'u' },
      { id: 'b', name: 'B', url: 'u' },
    ],
  }
  if (url.endsWith('/Token'))
    return [200, { access_token: 'a', refresh_token: 'b', token_type: 'bearer', expires_in: 3600 }]
  if (authorization === 'Bearer expired-token') return [401, { message: 'The token has expired.' }]
  const organization = { id: '7b2b1ae1-7bbb-4651-b479-bda7edc7838b', name: 'o', type: 'Hybrid' }
  if (url.endsWith('/Organizations')) return [200, [organization]]
  if (url.endsWith('/Organization')) return [200, organization]
  if (/\/Organizations?\/([\w-]+\/)?Action$/.test(url)) return [201, { ...session, state: 'Working' }]
  if (url.endsWith('/RestoreSessions')) return [200, [session]]
  if (url.includes('/Events')) return [200, { ...list, results: [] }]
  if (url.includes('/OneDrives') && method === 'GET') return [200, list]
  return [200, method === 'GET' ? { ...session, state: 'Working' } : undefined]
}
