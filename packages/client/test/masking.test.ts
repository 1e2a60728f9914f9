import fc from '@onedrive-restore/testing/fast-check'
import { describe, expect, test } from 'vitest'
import { createRestoreClient, maskerOf, maskSecrets } from '../src/index.ts'
import { inMixedSpellings, inOneSpelling } from './random-secrets.ts'
import { bodyWith, masked, refusal } from './refusal.ts'
import { baseUrl, sessionId } from './scripted.ts'
import { spellings } from './spellings.ts'

const canary = 'Canary "7" \\ \\\\ & <+/ü😀%\n\'é'

describe('a secret that a server sends back is masked', () => {
  test.for(spellings)('when it is written %s', async ([, write]) => {
    expect(await masked(canary, `for ${write(canary)} only`)).toBe('for *** only')
  })

  test('when it comes with its user name in Base64, wherever it meets the groups of three', async () => {
    for (const user of ['', 'a', 'ab', 'abc', 'TECH\\administrator'])
      for (const encoding of ['base64', 'base64url'] as const)
        for (const secret of ['correct-horse', 'ÿÿ?>ÿÿ?>~~', 'abcde']) {
          const basic = Buffer.from(`${user}:${secret}:end`).toString(encoding)
          const left = await masked(secret, `Authorization: Basic ${basic}`)
          const decoded = Buffer.from(`${left}`.split('***')[0]?.split(' ').at(-1) ?? '', 'base64').toString(
            'latin1',
          )
          expect(left, basic).toContain('***')
          expect(`${user}:`.startsWith(decoded.slice(0, user.length + 1)), left).toBe(true)
        }
  })

  test('when it is half a pair of UTF-16, which arrives as another character', async () => {
    const secret = 'correct-\ud800-horse'
    for (const text of [
      secret,
      'correct-\ufffd-horse',
      'correct-\\ud800-horse',
      encodeURIComponent('correct-\ufffd-horse'),
    ])
      expect(await masked(secret, `<${text}>`)).toBe('<***>')
  })

  test('when it is long, with all that follows', async () => {
    const token = Buffer.from(Array.from({ length: 900 }, (_, n) => (n * n * 7 + n) % 251)).toString(
      'base64url',
    )
    expect(await masked('correct-horse', `the token ${token} has expired`, token)).toBe('the token ***')
    expect(await masked('correct-horse', `the token ${token.slice(0, 200)}...`, token)).toBe('the token ***')
    const inBase64 = Buffer.from(`token=${token}`).toString('base64')
    expect(await masked('correct-horse', inBase64, token)).toMatch(/^.{0,9}\*{3}$/)
  })

  test('when one secret begins with another', async () => {
    expect(await masked('correct-horse', 'correct-horse-battery', 'correct-horse-battery')).toBe('***')
  })

  test('as often as it is there', async () => {
    expect(await masked('correct-horse', 'a correct-horse, b CORRECT-HORSE')).toBe('a ***, b ***')
  })
})

describe('a secret of fewer than eight characters', () => {
  test.for([
    ['1', 'Error 401: 1 of 10 failed with 1.', 'Error 401: *** of 10 failed with ***.'],
    ['Failed', 'Failed: FailedOver, Failed!', '***: FailedOver, ***!'],
    ['abc123', 'user:abc123@host', 'user:***@host'],
    ['abc123', '%22abc123%22 \\nabc123 \\u0022abc123\\u0022', '%22***%22 \\n*** \\u0022***\\u0022'],
    ['abc123', 'xabc123 abc1234', 'xabc123 abc1234'],
    ['.', 'It is over. Done . now', 'It is over. Done *** now'],
    ['p w', 'with p+w and p%20w', 'with *** and ***'],
  ] as const)('%j is masked where it stands alone: %j', async ([secret, text, left]) => {
    // A stop at the end of a sentence is one more place where the secret stands alone.
    expect((await masked(secret, text))?.replace('over*** ', 'over. ')).toBe(left)
  })
})

test('every part of a refusal is masked: names, numbers and lists', async () => {
  const error = await refusal('12345678', {
    message: 'no',
    '12345678': { x12345678x: ['12345678', 12345678, -12345678, 1234567, true, null] },
  })
  expect(error.body).toEqual({
    message: 'no',
    '***': { 'x***x': ['***', '***', '***', 1234567, true, null] },
  })
})

test('a secret of many digits is not shown as the number that it is nearly', async () => {
  const transport = async () =>
    new Response('{"message":"no","a":12345678901234567890,"b":7.50}', { status: 400 })
  for (const [password, left] of [
    ['12345678901234567890', { a: '***', b: 7.5 }],
    ['0007.50', { a: 12345678901234567000, b: '***' }],
  ] as const) {
    const client = createRestoreClient({ baseUrl, token: 'any-token', transport })
    const error = await client.restoreOneDrives(sessionId, bodyWith(password)).catch((error) => error)
    expect(error.body).toEqual({ message: 'no', ...left })
  }
})

test('an answer that is nested without end is a refusal all the same', async () => {
  const text = `{"message":"no","a":${'['.repeat(5_000)}${']'.repeat(5_000)}}`
  const transport = async () => new Response(text, { status: 400 })
  const client = createRestoreClient({ baseUrl, token: 'any-token', transport })
  const error = await client.restoreOneDrives(sessionId, bodyWith('correct-horse')).catch((error) => error)
  expect(error).toMatchObject({ outcome: 'rejected', status: 400, serverMessage: 'no' })
})

describe('a success', () => {
  const oneDrive = { id: 'Failed-1', name: 'Failed', url: 'https://x.example.com/Failed' }
  const issue = { id: '1', path: 'Failed/1', title: 'Failed', type: 'Failed' }
  const statistics = (word: string) => ({
    status: 'Failed',
    error: `No: ${word}.`,
    details: [
      {
        oneDrive,
        status: 'Failed',
        error: `${word} is wrong`,
        details: {
          failedRestrictionsCount: 1,
          restoreIssues: [{ ...issue, warnings: [`a ${word}`], error: word }],
          exceptions: [word],
          warnings: [`${word} b`],
        },
      },
    ],
  })

  test.for(['Failed', '1', 'correct-horse'])('has %j masked in its sentences alone', async (password) => {
    const transport = async () => Response.json(statistics(password))
    const client = createRestoreClient({ baseUrl, token: 'any-token', transport })
    const result = await client.restoreOneDrives(sessionId, bodyWith(password))
    expect(result.statistics).toEqual(statistics('***'))
    expect(result.failedDrives).toHaveLength(1)
  })

  test('of `fetch` is masked in the same way', async () => {
    const transport = async () => Response.json(statistics('correct-horse'))
    const client = createRestoreClient({ baseUrl, token: 'any-token', transport })
    const path = `/RestoreSessions/${sessionId}/Organization/OneDrives/Action`
    const response = await client.fetch(baseUrl + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(bodyWith('correct-horse')),
    })
    expect(await response.json()).toEqual(statistics('***'))
  })
})

test('passwords under the names of later versions are secrets too, and numbers are passwords', async () => {
  const body = bodyWith('correct-horse')
  const more = { officeUserpassword: 'battery-staple', clientSecrets: ['first-secret'], passphrase: 87654321 }
  Object.assign(body.restoreToOriginalLocation, more)
  const message = 'battery-staple, first-secret and 87654321'
  const transport = async () => Response.json({ message }, { status: 400 })
  const client = createRestoreClient({ baseUrl, token: 'any-token', transport, sendUncheckedBodies: true })
  const error = await client.restoreOneDrives(sessionId, body).catch((error) => error)
  expect(error.serverMessage).toBe('***, *** and ***')
})

test('secrets are those that were sent, whatever becomes of the body meanwhile', async () => {
  const body = bodyWith('correct-horse')
  const transport = async () => {
    Object.assign(body.restoreToOriginalLocation, { OnPremisesPassword: '' })
    return Response.json({ message: 'correct-horse is wrong' }, { status: 400 })
  }
  const client = createRestoreClient({ baseUrl, token: 'any-token', transport })
  const error = await client.restoreOneDrives(sessionId, body).catch((error) => error)
  expect(error.serverMessage).toBe('*** is wrong')
})

describe('the cause of a failure', () => {
  async function causeOf(thrown: unknown, password = 'correct-horse') {
    const transport = () => Promise.reject(thrown)
    const client = createRestoreClient({ baseUrl, token: 'any-token', transport })
    const error = await client.restoreOneDrives(sessionId, bodyWith(password)).catch((error) => error)
    expect(error).toMatchObject({ name: 'UnknownOutcomeError', outcome: 'unknown' })
    return error
  }

  test('is masked in its name, code, message, stack and causes, and has nothing else', async () => {
    const deep = Object.assign(new Error('by CORRECT-HORSE'), {
      code: 'E_CORRECT-HORSE',
      body: 'correct-horse',
    })
    const thrown = Object.assign(new Error('with correct-horse', { cause: deep }), {
      name: 'correct-horse',
      code: { password: 'correct-horse' },
      request: 'correct-horse',
    })
    const { cause, message } = await causeOf(thrown)
    expect(message).toMatch(/: the outcome is unknown, with \*\*\*$/)
    expect(cause).toMatchObject({
      name: '***',
      message: 'with ***',
      cause: { message: 'by ***', code: 'E_***' },
    })
    const shown = [cause, cause.cause].flatMap((error) => Object.getOwnPropertyNames(error))
    expect(new Set(shown)).toEqual(new Set(['name', 'message', 'stack', 'cause', 'code']))
    expect(cause.code).toBeUndefined()
    expect(cause.stack + cause.cause.stack).not.toMatch(/correct-horse/i)
  })

  test('is not followed in a circle', async () => {
    const thrown = new Error('round')
    thrown.cause = new Error('and round', { cause: thrown })
    let { cause } = await causeOf(thrown)
    let length = 0
    for (; cause; cause = cause.cause) length++
    expect(length).toBe(10)
  })

  test.for([
    ['a code alone', Object.assign(new Error(''), { code: 'correct-horse' }), '***'],
    ['a text', 'correct-horse', '***'],
    ['nothing', undefined, 'undefined'],
    ['an object without a text', Object.create(null), 'cannot be read'],
    [
      'an error that cannot be read',
      Object.defineProperty(new Error(), 'message', {
        get: () => {
          throw new Error('no')
        },
      }),
      'cannot be read',
    ],
    ['a code that is a password', Object.assign(new Error('x'), { code: 12345678 }), 'x'],
  ] as [string, unknown, string][])('can be %s', async ([, thrown, reason]) => {
    const { message, cause } = await causeOf(thrown, reason === 'x' ? '12345678' : undefined)
    expect(message).toContain(reason)
    expect(cause.code).not.toBe(12345678)
  })
})

// `masking.long.test.ts` has more of both, with seeds from the clock.
const random = { numRuns: 100, seed: 1 }

test('nothing of random secrets comes out in random spellings', () => fc.assert(inOneSpelling, random))

test('each character of a random secret may be spelled in its own way', () =>
  fc.assert(inMixedSpellings, random))

test('a body that is shown lacks its secrets and nothing else', () => {
  const body = bodyWith('last')
  const before = structuredClone(body)
  const shown = maskSecrets(body)
  expect(shown).toEqual(bodyWith('***'))
  // What only looks like the secret is what would be sent.
  expect(shown.restoreToOriginalLocation.DocumentVersion).toBe('last')
  expect(body).toEqual(before)
  expect(maskSecrets({ passwords: ['a', 'b'], token: 7, secret: null, name: undefined })).toEqual({
    passwords: '***',
    token: '***',
    secret: null,
  })
})

test('what a server says elsewhere lacks the secrets of a body', () => {
  const mask = maskerOf(bodyWith('correct-horse'))
  expect(mask('correct-horse is wrong, and CORRECT%2Dhorse too')).toBe('*** is wrong, and *** too')
  expect(maskerOf(bodyWith(''))('nothing to hide')).toBe('nothing to hide')
})
