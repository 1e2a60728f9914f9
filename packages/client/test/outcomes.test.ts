import { expect, test } from 'vitest'
import { isRejected, isRestoreError, type RestoreError, restoreOneDrivesExamples } from '../src/index.ts'
import { answer, failureOf, type Step, scripted, sessionId, socketError } from './scripted.ts'

const body = restoreOneDrivesExamples['on-premises-keep']

const busy = (status: number) => answer(status, {}, { 'retry-after': '1' })

const failures: [name: string, step: Step, outcome: RestoreError['outcome'], message: RegExp][] = [
  [
    'the server is not trusted',
    socketError('CERT', 'NOT_CONNECTED'),
    'not-sent',
    /: not sent, CERT happened$/,
  ],
  ['the connection is reset', socketError('ECONNRESET'), 'unknown', /: the outcome is unknown, ECONNRESET/],
  ['the browser says nothing', new TypeError('Failed to fetch'), 'unknown', /Failed to fetch/],
  ['the server rejects the request', answer(400, { message: 'No drives.' }), 'rejected', /: 400$/],
  ['there is no such session', answer(404), 'rejected', /: 404$/],
  ['the restore failed', answer(500, { message: 'Restore failed.' }), 'rejected', /: 500$/],
  ['the server fails with a page', new Response('<html>', { status: 500 }), 'rejected', /: 500$/],
  ['something in between gives up', new Response('<html>', { status: 504 }), 'unknown', /: 504, the outcome/],
  ['something in between has no server', answer(503), 'unknown', /: 503, the outcome is unknown$/],
  ['something in between says when to come back', busy(503), 'unknown', /: 503, the outcome is unknown$/],
  ['something in between loses the server', busy(502), 'unknown', /: 502, the outcome is unknown$/],
  ['there are too many requests', busy(429), 'rejected', /: 429$/],
  ['it is accepted, not done', answer(202, {}), 'unknown', /: 202, accepted, and not known to be done$/],
  ['there is no answer in the answer', Response.error(), 'unknown', /: 0, the outcome is unknown$/],
]

test.for(failures)('when %s', async ([, step, outcome, message]) => {
  const { client, sent } = scripted([step])
  const error = await failureOf(client.restoreOneDrives(sessionId, body))
  expect(error).toMatchObject({ outcome, operation: 'restoreOneDrives', method: 'POST' })
  expect(error.message).toMatch(/^POST https:\/\/backup.example.com:4443\/v3\/RestoreSessions\//)
  expect(error.message).toMatch(message)
  expect(sent).toHaveLength(1)
})

test('what was not valid was not sent', async () => {
  const { client, sent } = scripted([])
  const circular: Record<string, unknown> = {}
  circular.self = circular
  const calls = [
    ...['', '.', '..', undefined, '\ud800'].map((id) => client.restoreOneDrives(id as string, body)),
    client.restoreOneDrives(sessionId, undefined as never),
    client.restoreOneDrives(sessionId, circular as never),
    client.restoreOneDrives(sessionId, body, { signal: AbortSignal.abort() }),
  ]
  for (const call of calls) expect(await failureOf(call)).toMatchObject({ outcome: 'not-sent' })
  expect(sent).toEqual([])
})

test.for([undefined, null, 7, 'restore'])(
  'the body %j is none, also where bodies are not checked',
  async (given) => {
    const { client, sent } = scripted([], { sendUncheckedBodies: true })
    const error = await failureOf(client.restoreOneDrives(sessionId, given as never))
    expect(error.message).toMatch(/: not sent, there is no body$/)
    expect(sent).toEqual([])
  },
)

test('a path parameter cannot change the path', async () => {
  const { client, sent } = scripted([answer(200)])
  await client.restoreOneDrives('../../x?y#z%2e', body)
  expect(new URL(sent[0]?.url ?? '').pathname).toBe(
    '/v3/RestoreSessions/..%2F..%2Fx%3Fy%23z%252e/Organization/OneDrives/Action',
  )
})

test('a refusal keeps the message of the server and a body that narrows with the status', async () => {
  const { client } = scripted([answer(400, { error: 'invalid_grant', error_description: 'Wrong.' })])
  const error = await failureOf(client.signIn({ grant_type: 'password', username: 'a', password: 'b' }))
  if (!isRejected(error, 'createToken') || error.status !== 400) throw error
  expect(error.body?.error_description).toBe('Wrong.')
  expect(error.serverMessage).toBe('Wrong.')
  expect(isRejected(error, 'restoreOneDrives')).toBe(false)
})

test('a status that is not documented has no body, but what the server said', async () => {
  const { client } = scripted([answer(403, { message: 'Not yours.' })])
  const error = await failureOf(client.listOrganizations())
  expect(error).toMatchObject({ status: 403, body: undefined, serverMessage: 'Not yours.' })
})

test.for(['', 'text', '<html>', '{"message"', '[]', 'null'])(
  'an error body %j does not hide the status',
  async (text) => {
    const { client } = scripted([new Response(text, { status: 401 })])
    expect(await failureOf(client.listOrganizations())).toMatchObject({ status: 401, outcome: 'rejected' })
  },
)

test.for(['', '<html>sign in</html>', '42', '{"results"'])(
  'a read that answers %j has failed',
  async (text) => {
    const { client, sent } = scripted([new Response(text)])
    const error = await failureOf(client.getRestoreSession(sessionId))
    expect(error).toMatchObject({ outcome: 'unknown', status: 200 })
    expect(error.message).toMatch(/: 200, an answer that is not JSON$/)
    expect(sent).toHaveLength(1)
  },
)

test('errors have literal names and are one family', async () => {
  const { client } = scripted([answer(404), socketError('ECONNRESET')])
  const failed = [
    await failureOf(client.stopRestoreSession(sessionId)),
    await failureOf(client.stopRestoreSession(sessionId)),
    await failureOf(client.stopRestoreSession('')),
  ]
  expect(failed.map(({ name }) => name)).toEqual(['RejectedError', 'UnknownOutcomeError', 'NotSentError'])
  expect(failed.every(isRestoreError)).toBe(true)
  expect(failed[1]?.cause).toMatchObject({ code: 'ECONNRESET' })
})
