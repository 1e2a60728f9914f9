import { expect, test } from 'vitest'
import { readBundle } from '../src/contract/read-bundle.ts'
import { MockError, startMock } from '../src/index.ts'
import { call } from './api.ts'

const table: [options: unknown, sentence: string | RegExp][] = [
  [null, 'startMock takes an object; this is null.'],
  [[], 'startMock takes an object; this is [].'],
  ['--drives 3', 'startMock takes an object; this is "--drives 3".'],
  [{ drivs: 3 }, /^startMock takes no "drivs"; it takes port, host, .*drives/],
  [{ toString: 3 }, /^startMock takes no "toString"; it takes /],
  [{ port: 65536 }, 'port is 65536; it must be a whole number, from 0 to 65535.'],
  [{ port: '4010' }, 'port is "4010"; it must be a whole number, from 0 to 65535.'],
  [{ host: '' }, 'host is ""; it must be a text that is not empty.'],
  [{ strict: 'no' }, 'strict is "no"; it must be true or false.'],
  [{ drives: -5 }, 'drives is -5; it must be a whole number, 0 or more.'],
  [{ drives: 2.5 }, 'drives is 2.5; it must be a whole number, 0 or more.'],
  [{ drives: Number.POSITIVE_INFINITY }, 'drives is Infinity; it must be a whole number, 0 or more.'],
  [{ unresolved: [1] }, 'unresolved is [1]; it must be a whole number, 0 or more, or a list of ids.'],
  [{ failing: 'a' }, 'failing is "a"; it must be a whole number, 0 or more, or a list of ids.'],
  [{ bodyLimit: 0 }, 'bodyLimit is 0; it must be a whole number, from 1 to 524288000.'],
  [{ latency: [500, 10] }, /^latency is \[500,10\]; it must be two numbers .* the smaller one first\.$/],
  [{ latency: 500 }, /^latency is 500; it must be two numbers of milliseconds/],
  [
    { tokenLifetime: Number.NaN },
    'tokenLifetime is NaN; it must be a number of milliseconds, from 0 to 2147483647.',
  ],
  [
    { restoreTime: 3e9 },
    /^restoreTime is 3000000000; it must be a number of milliseconds, from 0 to 2147483647/,
  ],
  [{ faults: { html: 2 } }, /^faults is \{"html":2\}; it must be a probability from 0 to 1 for each fault/],
  [{ faults: { html: 0.6, empty: 0.6 } }, /together 1 at most\.$/],
  [{ faults: { flood: 0.1 } }, /^There is no fault "flood"; choose one of reset-before, /],
  [{ faults: [] }, 'faults is []; it must be an object of faults.'],
  [{ scenario: 'toString' }, /^There is no scenario "toString"; the contract has /],
  [{ log: 'all' }, 'log is "all"; it must be a function.'],
  [{ contract: 'openapi.json' }, 'contract is "openapi.json"; it must be an object.'],
  [{ contract: {} }, 'The contract is not OpenAPI 3: it has no `openapi: 3...`.'],
  [{ contract: { openapi: '2.0' } }, /^The contract is not OpenAPI 3/],
  [{ contract: { openapi: '3.1.0' } }, 'The contract has no paths.'],
  [
    { contract: { openapi: '3.1.0', paths: { '/a': { $ref: 'paths/a.yaml' } } } },
    'The contract refers to paths/a.yaml; bundle it into one file first.',
  ],
  [
    { contract: { openapi: '3.1.0', paths: { '/a': { $ref: '#/components/pathItems/a' } } } },
    'The contract refers to #/components/pathItems/a, which it does not have.',
  ],
]

test.for(table)('%j is refused in one sentence', async ([options, sentence]) => {
  const start = startMock(options as never).then((mock) => mock.close())
  await expect(start).rejects.toThrow(sentence)
  await expect(start).rejects.toBeInstanceOf(MockError)
})

test('an option that is not defined is one that is not given', async () => {
  await using mock = await startMock({ drives: undefined, tokenLifetime: undefined } as never)
  expect((await call(mock, 'listOrganizations')).status).toBe(200)
})

test('a contract that names no server has no base path', async () => {
  const { servers, ...bundle } = await readBundle()
  expect(servers).toBeDefined()
  await using mock = await startMock({ contract: bundle })
  expect(new URL(mock.url).pathname).toBe('/')
  expect((await call(mock, 'listOrganizations')).status).toBe(200)
})

test('operations without an id are served from the examples', async () => {
  const schema = { type: 'object', required: ['a'], properties: { a: { type: 'integer' } } }
  const content = { 'application/json': { schema, examples: { some: { value: { a: 7 } } } } }
  const get = { responses: { 200: { description: 'Fine.', content } } }
  const contract = { openapi: '3.1.0', info: { title: 'a', version: '1' }, paths: { '/things': { get } } }
  await using mock = await startMock({ contract })
  const response = await fetch(`${mock.url}/things`)
  expect([response.status, await response.json()]).toEqual([200, { a: 7 }])
  expect(mock.requests()).toMatchObject([{ status: 200, operation: 'GET /things' }])
})
