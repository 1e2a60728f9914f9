import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBundle } from '../src/contract/read-bundle.ts'
import { startMock } from '../src/index.ts'
import { callCommand } from './call-command.ts'
import { runCommand } from './run-command.ts'

const yaml = fileURLToPath(import.meta.resolve('@onedrive-restore/spec/openapi.yaml'))
const headers = { authorization: 'Bearer any-token' }

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onedrive-restore-contract-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('a contract of ones own is served, and followed when it is saved, also by an editor that replaces the file', async () => {
  const file = join(folder, 'followed.yaml')
  await cp(yaml, file)
  await using command = runCommand(['--port', '0', '--contract', file])
  const [, url = ''] = await command.seen(/serves (http\S+)\. /)
  const status = async (path: string) => (await fetch(new URL(path, url), { headers })).status
  expect([await status('/v3/Organizations'), await status('/v9/Organizations')]).toEqual([200, 404])

  const text = await readFile(yaml, 'utf8')
  await writeFile(`${file}.new`, text.replaceAll('/v3', '/v9'))
  await rename(`${file}.new`, file)
  await command.seen(/serves \S+followed\.yaml as it was saved\./)
  expect([await status('/v3/Organizations'), await status('/v9/Organizations')]).toEqual([404, 200])

  await writeFile(file, 'openapi: [')
  await command.seen(/neither YAML nor JSON: line \d, .* The last good contract keeps serving\./)
  await writeFile(file, JSON.stringify({ ...(await readBundle()), paths: undefined }))
  await command.seen(/has no paths\. The last good contract keeps serving\./)
  expect(await status('/v9/Organizations')).toBe(200)
})

const whole = await readBundle()
const [[path = '', item = {}] = []] = Object.entries(whole.paths)
test.for([
  ['an empty file', '', /The contract is not OpenAPI 3/],
  ['a list', '[]', /The contract is not OpenAPI 3/],
  [
    'Swagger 2',
    JSON.stringify({ ...whole, openapi: undefined, swagger: '2.0' }),
    /The contract is not OpenAPI 3/,
  ],
  ['no paths', JSON.stringify({ ...whole, paths: undefined }), /The contract has no paths\./],
  [
    'split sources',
    JSON.stringify({ ...whole, paths: { [path]: item, '/Elsewhere': { $ref: 'paths/Elsewhere.yaml' } } }),
    /refers to paths\/Elsewhere\.yaml; bundle it into one file first/,
  ],
  [
    'a reference to nothing',
    JSON.stringify({ ...whole, components: {} }),
    /refers to #\/components\/\S+, which it does not have/,
  ],
  ['broken YAML', 'a: [', /which is neither YAML nor JSON: line/],
] as const)('%s gets one sentence', async ([name, text, sentence]) => {
  const file = join(folder, `${name}.yaml`)
  await writeFile(file, text)
  const { stderr, ...ended } = await callCommand(['--port', '0', '--contract', file])
  expect(ended).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(sentence)
  expect(stderr).toMatch(/^.*\n$/)
})

test('a contract with one operation, and none that the mock knows, is served from its examples', async () => {
  const contract = {
    openapi: '3.1.0',
    info: { title: 'Another', version: '1' },
    servers: [{ url: 'https://backup.example.com' }],
    paths: {
      '/Proxies': {
        get: {
          operationId: 'listProxies',
          responses: {
            200: {
              description: 'ok',
              content: {
                'application/json': { schema: { type: 'array' }, examples: { some: { value: [{ id: 1 }] } } },
              },
            },
          },
        },
      },
    },
  }
  await using mock = await startMock({ contract })
  expect(await (await fetch(`${mock.url}/Proxies`)).json()).toEqual([{ id: 1 }])
})

test('headers and trees that a contract asks for are checked', async () => {
  const tree = {
    type: 'object',
    required: ['name'],
    properties: {
      name: { type: 'string' },
      children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } },
    },
  }
  const jobs = (schema: object, parameters: object[]) => ({
    post: {
      operationId: `start${parameters.length}`,
      parameters,
      requestBody: { content: { 'application/json': { schema } } },
      responses: { 204: { description: 'ok' } },
    },
  })
  const wanted = { name: 'X-Reason', in: 'header', required: true, schema: { type: 'string' } }
  const paths = {
    '/Trees': jobs({ $ref: '#/components/schemas/Tree' }, []),
    '/Reasons': jobs({ type: 'object' }, [wanted]),
  }
  await using mock = await startMock({
    contract: {
      openapi: '3.1.0',
      info: { title: 'a', version: '1' },
      servers: [{ url: 'http://a/v3' }],
      paths,
      components: { schemas: { Tree: tree } },
    },
  })
  const status = async (path: string, body: object, headers = {}) => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } }
    return (await fetch(mock.url + path, { ...init, body: JSON.stringify(body) })).status
  }
  expect(await status('/Trees', { name: 'a', children: [{ name: 'b', children: [] }] })).toBe(204)
  expect(await status('/Trees', { name: 'a', children: [{ name: 'b', children: [{}] }] })).toBe(422)
  expect(await status('/Reasons', {}, { 'x-reason': 'ransomware' })).toBe(204)
  expect(await status('/Reasons', {})).toBe(422)
})

test('callbacks of a contract are not made', async () => {
  const called: string[] = []
  const server = createServer((request, response) => {
    called.push(request.url ?? '')
    response.end()
  }).listen(0, 'localhost')
  await new Promise((resolve) => server.once('listening', resolve))
  const target = `http://localhost:${(server.address() as AddressInfo).port}/called`
  const answer = {
    200: {
      description: 'ok',
      content: {
        'application/json': { schema: { type: 'object' }, examples: { done: { value: { done: true } } } },
      },
    },
  }
  const callbacks = { done: { [target]: { post: { responses: answer } } } }
  const paths = { '/Jobs': { post: { operationId: 'startJob', responses: answer, callbacks } } }
  const contract = {
    openapi: '3.1.0',
    info: { title: 'a', version: '1' },
    servers: [{ url: 'http://a/v3' }],
    paths,
  }
  await using mock = await startMock({ contract })
  expect(await (await fetch(`${mock.url}/Jobs`, { method: 'POST' })).json()).toEqual({ done: true })
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(called).toEqual([])
  server.close()
})
