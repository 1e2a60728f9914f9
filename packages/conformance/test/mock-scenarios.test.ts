import { readFile } from 'node:fs/promises'
import { createRestoreClient, operations } from '@onedrive-restore/client'
import { createOpenapiFetch } from '@onedrive-restore/client/openapi-fetch'
import { type Mock, type ScenarioName, scenarios, startMock } from '@onedrive-restore/mock'
import { afterAll, beforeAll, expect, test } from 'vitest'

type OperationId = keyof typeof operations
type Reply = { response: Response; data?: unknown; error?: unknown }

const bundle = JSON.parse(
  await readFile(new URL(import.meta.resolve('@onedrive-restore/spec/openapi.json')), 'utf8'),
)

/** Follows a local reference of the bundle. */
// biome-ignore lint/suspicious/noExplicitAny: any part of the contract
function resolve(value: any): any {
  if (!value?.$ref) return value
  const keys: string[] = value.$ref.split('/').slice(1)
  return resolve(keys.reduce((node, key) => node[key], bundle))
}

/** The first example of the request body of an operation, if it has one. */
function requestOf(id: OperationId): unknown {
  const { method, path } = operations[id]
  const content = resolve(bundle.paths[path][method.toLowerCase()].requestBody)?.content ?? {}
  const [media] = Object.values(content) as { examples: object }[]
  return media && resolve(Object.values(media.examples)[0]).value
}

/** The body the contract has for a scenario of an operation. */
function expectedOf(id: OperationId, status: number, name: string): unknown {
  const { method, path } = operations[id]
  const { content } = resolve(bundle.paths[path][method.toLowerCase()].responses[status])
  return resolve(content['application/json'].examples[name]).value
}

/** Calls any operation through the typed client, with the contract's own examples. */
async function callWithClient(mock: Mock, id: OperationId) {
  const client = createOpenapiFetch(
    createRestoreClient({ baseUrl: mock.url, token: 'any-token', maxRetries: 0 }),
  )
  const { method, path, parameters } = operations[id]
  const inPath = Object.values(parameters).filter((parameter) => parameter.in === 'path')
  const body = requestOf(id)
  const options = {
    params: { path: Object.fromEntries(inPath.map(({ name, example }) => [name, example])) },
    ...(body !== undefined && { body }),
  }
  // One call for all operations cannot be typed by any of them.
  const call = client[method] as (path: string, options: object) => Promise<Reply>
  const { response, data, error } = await call(path, options)
  return { status: response.status, body: response.ok ? data : error }
}

const table = Object.entries(scenarios).flatMap(([name, where]) =>
  Object.entries(where).map(([id, status]) => [name, id, status] as [ScenarioName, OperationId, number]),
)

let mock: Mock
beforeAll(async () => {
  mock = await startMock()
})
afterAll(() => mock.close())

test.for(table)('%s of %s reaches the client with status %i', async ([name, id, status]) => {
  mock.scenario = name
  expect(await callWithClient(mock, id)).toEqual({ status, body: expectedOf(id, status, name) })
})

test('every named answer of the contract is a scenario', () => {
  const names = Object.entries(bundle.paths).flatMap(([, item]) =>
    Object.values(resolve(item) as Record<string, { responses?: object }>).flatMap(({ responses = {} }) =>
      Object.values(responses).flatMap((response) =>
        Object.keys(resolve(response).content?.['application/json']?.examples ?? {}),
      ),
    ),
  )
  expect(names.length).toBeGreaterThan(20)
  expect(new Set(Object.keys(scenarios))).toEqual(new Set(names))
})
