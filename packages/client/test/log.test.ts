import { expect, test } from 'vitest'
import { type AttemptRecord, operations } from '../src/index.ts'
import { answer, failureOf, scripted, sessionId, socketError } from './scripted.ts'

test('the log has one record per attempt', async () => {
  const records: AttemptRecord[] = []
  const log = (record: AttemptRecord) => records.push(record)
  const { client } = scripted([socketError('ECONNREFUSED'), answer(404)], { log })
  await failureOf(client.getRestoreSession(sessionId))
  const { method, path } = operations.getRestoreSession
  const common = { operation: 'getRestoreSession', method, path, ms: expect.any(Number) }
  expect(records).toEqual([
    {
      ...common,
      url: expect.stringContaining(sessionId),
      attempt: 1,
      status: undefined,
      outcome: 'not-sent',
    },
    { ...common, url: expect.stringContaining(sessionId), attempt: 2, status: 404, outcome: 'rejected' },
  ])
})

test('a log that fails does not make a call fail', async () => {
  const log = () => {
    throw new Error('the disk is full')
  }
  const { client } = scripted([answer(200, [])], { log })
  expect(await client.listOrganizations()).toEqual([])
})
