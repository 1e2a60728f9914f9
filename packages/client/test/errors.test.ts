import { inspect } from 'node:util'
import { afterEach, expect, test, vi } from 'vitest'
import { isNotSent, isRejected, isRestoreError, isUnknown, restoreOneDrivesExamples } from '../src/index.ts'
import { answer, baseUrl, failureOf, type Step, scripted, sessionId, socketError } from './scripted.ts'

const body = restoreOneDrivesExamples['on-premises-keep']

afterEach(() => {
  vi.resetModules()
})

test('the errors of a second copy of the package are recognised', async () => {
  vi.resetModules()
  const copy = await import('../src/index.ts')
  const steps = [answer(404, { message: 'gone' }), socketError('ECONNRESET')]
  const client = copy.createRestoreClient({
    baseUrl,
    token: 'any-token',
    transport: async () => {
      const step = steps.shift()
      if (step instanceof Error) throw step
      return step as Response
    },
  })
  const rejected = await failureOf(client.stopRestoreSession(sessionId))
  const unknown = await failureOf(client.stopRestoreSession(sessionId))
  const notSent = await failureOf(client.stopRestoreSession('..'))
  expect(rejected).not.toBeInstanceOf((await import('../src/errors/restore-error.ts')).PagingError)
  expect([rejected, unknown, notSent].every(isRestoreError)).toBe(true)
  expect([rejected, unknown, notSent].map((error) => isRejected(error))).toEqual([true, false, false])
  expect([rejected, unknown, notSent].map(isUnknown)).toEqual([false, true, false])
  expect([rejected, unknown, notSent].map(isNotSent)).toEqual([false, false, true])
  expect(isRejected(rejected, 'stopRestoreSession') && rejected.body?.message).toBe('gone')
  expect(isRejected(rejected, 'restoreOneDrives')).toBe(false)
})

test.for([undefined, null, 7, 'no', {}, new Error('no'), { outcome: 'rejected' }])(
  '%s is no error of the client',
  (value) => {
    expect([isRestoreError, isNotSent, isRejected, isUnknown].map((is) => is(value))).toEqual([
      false,
      false,
      false,
      false,
    ])
  },
)

test('the outcome narrows to what is known', async () => {
  const { client } = scripted([answer(429, {}, { 'retry-after': '7' })])
  const error: unknown = await failureOf(client.stopRestoreSession(sessionId))
  if (!isRestoreError(error)) throw error
  if (error.outcome !== 'rejected') throw error
  const told: [status: number, retryAfterMs: number | undefined] = [error.status, error.retryAfterMs]
  expect(told).toEqual([429, 7_000])
})

test('an error shows nothing that is only there for other copies', async () => {
  const { client } = scripted([answer(404)])
  expect(inspect(await failureOf(client.stopRestoreSession(sessionId)))).not.toContain('Symbol')
})

const circle = new Error('a circle', { cause: undefined })
circle.cause = circle
const odd: [name: string, step: Step][] = [
  ['an error that causes itself', () => Promise.reject(circle)],
  ['an error whose causes lead in a circle', () => Promise.reject(new Error('outer', { cause: circle }))],
  ['nothing at all', () => Promise.reject(undefined)],
  ['a text', () => Promise.reject('lost')],
  ['an object without a prototype', () => Promise.reject(Object.create(null))],
  ['a symbol', () => Promise.reject(Symbol('lost'))],
  [
    'an error that cannot be read',
    () =>
      Promise.reject(
        Object.defineProperty(new Error('x'), 'message', {
          get: () => {
            throw new Error('no')
          },
        }),
      ),
  ],
  ['something that is no response', () => Promise.resolve({} as Response)],
  ['no response', () => Promise.resolve(undefined as never)],
  [
    'a throw',
    () => {
      throw new Error('at once')
    },
  ],
]

test.for(odd)('a transport that ends with %s leaves an unknown outcome', async ([, step]) => {
  for (const password of ['correct-horse', 'horse\ud83d']) {
    const sent = structuredClone(body)
    sent.restoreToOriginalLocation.OnPremisesPassword = password
    const { client } = scripted([step])
    expect(await failureOf(client.restoreOneDrives(sessionId, sent))).toMatchObject({ outcome: 'unknown' })
  }
})

test.for(['horse\ud83d', ' ', 'Failed', '\u0000', '.*', '$&', '%'])(
  'whatever the password is, a refusal is one: %j',
  async (password) => {
    const sent = structuredClone(body)
    sent.restoreToOriginalLocation.OnPremisesPassword = password
    const { client } = scripted([answer(400, { message: `Wrong: ${password}` })])
    expect(await failureOf(client.restoreOneDrives(sessionId, sent))).toMatchObject({
      outcome: 'rejected',
      status: 400,
    })
  },
)

test('a provider of tokens that throws what is no error', async () => {
  const { client } = scripted([], { token: () => Promise.reject(null) })
  expect(await failureOf(client.listOrganizations())).toMatchObject({ outcome: 'not-sent' })
})

test.for([answer(200, {}), answer(200, { results: 7 })])(
  'organizations that are no list are an error of the client',
  async (response) => {
    const { client } = scripted([response])
    expect(await failureOf(client.listOrganizations())).toMatchObject({
      outcome: 'unknown',
      operation: 'listOrganizations',
    })
  },
)

test('a password that the caller wipes while the call runs is masked all the same', async () => {
  const sent = structuredClone(body)
  const { OnPremisesPassword: password } = sent.restoreToOriginalLocation
  const echo: Step = async ({ body: text }) => {
    sent.restoreToOriginalLocation.OnPremisesPassword = ''
    return answer(400, { message: `Wrong: ${text}` })
  }
  const { client } = scripted([echo])
  const error = await failureOf(client.restoreOneDrives(sessionId, sent))
  expect(inspect(error, { depth: 9 })).not.toContain(password)
  expect(error).toMatchObject({
    status: 400,
    serverMessage: expect.stringMatching(/^Wrong: .*OnPremisesPassword/),
  })
})
