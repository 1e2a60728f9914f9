import { expect, test } from 'vitest'
import { readBundle } from '../src/contract/read-bundle.ts'
import { startMock } from '../src/index.ts'
import { bodyOf, call, restoreOf } from './api.ts'

/** The contract with one more required property in a schema: the tenant does not know it. */
async function contractWith(schema: string): Promise<object> {
  const contract = structuredClone(await readBundle())
  const target = contract.components?.schemas?.[schema] as { required: string[] }
  target.required.push('colour')
  return contract
}

test.for([
  ['Organization', 'listOrganizations', undefined, "/body/0 must have required property 'colour'"],
  ['OneDrive', 'listOneDrives', undefined, "/body/results/0 must have required property 'colour'"],
  ['RestoreSession', 'getRestoreSession', undefined, "/body must have required property 'colour'"],
  ['RestoreEvent', 'listRestoreEvents', undefined, "/body/results/0 must have required property 'colour'"],
  [
    'BulkRestoreStatistics',
    'restoreOneDrives',
    restoreOf(['a']),
    "/body must have required property 'colour'",
  ],
] as const)('an answer that no longer fits %s is a loud 500', async ([schema, operation, body, sentence]) => {
  await using mock = await startMock({ contract: await contractWith(schema), statistics: true })
  const response = await call(mock, operation, { body })
  expect(response.status).toBe(500)
  expect((await bodyOf(response)).message).toContain(`The mock's own answer breaks the contract: ${sentence}`)
})

test('an operation the tenant does not know is answered from the examples of the contract', async () => {
  const contract = structuredClone(await readBundle())
  const paths = contract.paths as Record<string, Record<string, { operationId: string }>>
  const { get } = paths['/Organizations'] ?? {}
  if (!get) throw new Error('The contract has no list of organizations.')
  get.operationId = 'listTenants'
  await using mock = await startMock({ contract })
  const response = fetch(`${mock.url}/Organizations`, { headers: { authorization: 'Bearer any-token' } })
  expect(await bodyOf(response)).toHaveLength(3)
})

test('a reload serves the new contract and keeps the tenant', async () => {
  await using mock = await startMock()
  await call(mock, 'stopRestoreSession', { body: { stop: null } })
  await mock.reload(await contractWith('Organization'))
  expect((await call(mock, 'listOrganizations')).status).toBe(500)
  expect((await bodyOf(call(mock, 'getRestoreSession'))).state).toBe('Stopped')
  await expect(mock.reload({})).rejects.toThrow()
  expect((await call(mock, 'listOrganizations')).status).toBe(500)
})

type Paging = { parameters: Record<'limit' | 'offset', { schema: { default?: number } }> }

test('what a query leaves out has the default of the contract, of a reloaded one as well', async () => {
  await using mock = await startMock({ drives: 50 })
  expect(await bodyOf(call(mock, 'listOneDrives'))).toMatchObject({ offset: 0, limit: 30 })
  const contract = structuredClone(await readBundle())
  const { limit, offset } = (contract.components as unknown as Paging).parameters
  limit.schema.default = 7
  offset.schema.default = 2
  await mock.reload(contract)
  const page = await bodyOf(call(mock, 'listOneDrives'))
  expect(page).toMatchObject({ offset: 2, limit: 7 })
  expect(page.results).toHaveLength(7)
  delete limit.schema.default
  await mock.reload(contract)
  expect((await bodyOf(call(mock, 'listOneDrives'))).message).toContain("required property 'limit'")
})
