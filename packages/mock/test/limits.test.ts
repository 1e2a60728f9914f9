import { expect, test } from 'vitest'
import { readBundle } from '../src/contract/read-bundle.ts'
import { startMock } from '../src/index.ts'
import { bodyOf, call, restoreOf } from './api.ts'

test('a body over the limit is answered, not cut off', async () => {
  await using mock = await startMock({ bodyLimit: 1000 })
  const response = await call(mock, 'restoreOneDrives', { body: `"${'x'.repeat(5_000_000)}"` })
  expect(response.status).toBe(413)
  expect((await bodyOf(response)).message).toBe('The body is longer than 1000 bytes; the mock takes no more.')
})

test('10,000 drives with their links are restored', async () => {
  await using mock = await startMock({ drives: 10_000 })
  const drives = await bodyOf(call(mock, 'listOneDrives', { query: '?limit=10000' }))
  const body = restoreOf([], { OneDrives: drives.results })
  const text = JSON.stringify(body)
  expect(text.length).toBeGreaterThan(10_000_000)
  expect((await call(mock, 'restoreOneDrives', { body: text })).status).toBe(200)
})

test('the one bad drive among 10,000 is found', async () => {
  await using mock = await startMock()
  const drives = Array.from({ length: 10_000 }, (_, index) => ({ id: `${index}`, name: 'a', url: 'b' }))
  drives[7_777] = { id: '', name: 'a', url: 'b' }
  const response = await call(mock, 'restoreOneDrives', { body: restoreOf([], { OneDrives: drives }) })
  expect(response.status).toBe(400)
  expect((await bodyOf(response)).message).toBe(
    '/body/restoreToOriginalLocation/OneDrives/7777/id must NOT have fewer than 1 characters',
  )
})

test('the reason is bounded, however much is wrong', async () => {
  await using mock = await startMock()
  const drives = Array.from({ length: 10_000 }, () => ({ ['x'.repeat(200)]: 1 }))
  const response = await call(mock, 'restoreOneDrives', { body: restoreOf([], { OneDrives: drives }) })
  expect((await bodyOf(response)).message).toMatch(/and \d+ more$/)
  const far = { ...(await readBundle()), servers: [{ url: `https://server/${'x'.repeat(5_000)}` }] }
  await mock.reload(far)
  const long = await call(mock, 'listOrganizations')
  expect(long.status).toBe(404)
  expect(long.headers.get('x-mock-reason')).toHaveLength(1000)
})

test.for([
  [
    'no content type',
    { 'content-type': '' },
    'The request has a body but no Content-Type; say what the body is.',
  ],
  ['a content type that is none', { 'content-type': 'nonsense' }, /^The Content-Type is not one/],
] as const)('%s is refused with a sentence', async ([, headers, message]) => {
  await using mock = await startMock()
  const response = await call(mock, 'restoreOneDrives', { headers, body: restoreOf(['a']) })
  expect(response.status).toBe(400)
  expect((await bodyOf(response)).message).toEqual(
    typeof message === 'string' ? message : expect.stringMatching(message),
  )
})
