import { request } from 'node:http'
import { expect, test } from 'vitest'
import { type RecordedRequest, startMock } from '../src/index.ts'
import { ids, restoreOf } from './api.ts'
import { runCommand } from './run-command.ts'

const canary = 'canary-of-a-Passw0rd'

/** Names under which people type secrets: the contract's, the vendor's of other versions, misspelled ones, others. */
const names = [
  'OfficePassword',
  'officepassword',
  'OfficePasword',
  'officeUserpassword',
  'onpremisesUserpassword',
  'userPassword',
  'applicationCertificatePassword',
  'password',
  'PWD',
  'refresh_token',
  'access_token',
  'client_secret',
  'assertion',
  'token',
  'apiKey',
  'user.secret',
]

interface Sent {
  method?: string
  path?: string
  headers?: Record<string, string>
  body?: string
}

const bulk = `/v3/RestoreSessions/${ids.restoreSessionId}/Organization/OneDrives/Action`
const json = { 'content-type': 'application/json' }
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const post = (body: unknown, path = bulk): Sent => ({
  method: 'POST',
  path,
  headers: json,
  body: JSON.stringify(body),
})
const inForm = (body: string): Sent => ({ method: 'POST', path: '/v3/Token', headers: form, body })
const drive = { id: 'a', name: 'b', url: 'http://server/personal/c' }
const restore = (options: object) => post(restoreOf(['a'], options))
const header = (name: string, value: string): Sent => ({ headers: { [name]: value } })

/** Where a secret can be typed under a name, or in place of something else. */
const places: Record<string, (name: string) => Sent> = {
  'a property beside the wrapper': (name) => post({ ...restoreOf(['a']), [name]: canary }),
  'a property in the wrapper': (name) => restore({ [name]: canary }),
  'a property of a drive': (name) => restore({ OneDrives: [{ ...drive, [name]: canary }] }),
  'a link of a drive': (name) => restore({ OneDrives: [{ ...drive, _links: { [name]: { href: canary } } }] }),
  'a property of a link': (name) =>
    restore({ OneDrives: [{ ...drive, _links: { self: { href: '', [name]: canary } } }] }),
  'the query of a link': (name) =>
    restore({ OneDrives: [{ ...drive, _links: { self: { href: `https://server/x?${name}=${canary}` } } }] }),
  'the address of a drive': () =>
    restore({ OneDrives: [{ ...drive, url: `https://admin:${canary}@server/x` }] }),
  'deep in an unknown property': (name) => restore({ extra: [{ more: { [name]: canary } }] }),
  'a list under an unknown name': (name) => restore({ [name]: [canary] }),
  'an object for a text': (name) => restore({ OnPremisesUsername: { [name]: canary } }),
  'a choice': () => restore({ DocumentVersion: canary }),
  'a switch': () => restore({ SkipUnresolved: canary }),
  'a text for the drives': () => restore({ OneDrives: canary }),
  'a text for the wrapper': () => post({ restoreToOriginalLocation: canary }),
  'a text for the body': () => post(canary),
  'a list for the body': () => post([canary]),
  'a name with its value in it': (name) => post({ [`${name}=${canary}`]: 1 }),
  'an explore': (name) =>
    post(
      { explore: { datetime: '', type: 'veod', [name]: canary } },
      `/v3/Organizations/${ids.organizationId}/Action`,
    ),
  'a stop': (name) =>
    post({ stop: { [name]: canary } }, `/v3/RestoreSessions/${ids.restoreSessionId}/Action`),
  'JSON to a path that is none': (name) => post({ [name]: canary }, '/v3/Nothing'),
  'JSON to a method that is none': (name) => ({ ...post({ [name]: canary }), method: 'PUT' }),
  'malformed JSON': (name) => ({ ...post({}), body: `{"${name}": "${canary}", ` }),
  'a form': (name) => inForm(`grant_type=password&username=a&${name}=${canary}`),
  'the kind of grant': (name) => inForm(`grant_type=${canary}&${name}=x`),
  'JSON as a form': (name) => inForm(JSON.stringify({ [name]: canary })),
  'nothing but the secret as a form': () => inForm(canary),
  'a form as JSON': (name) => ({ ...inForm(`${name}=${canary}`), headers: json }),
  'a text': (name) => ({ ...post({}), headers: { 'content-type': 'text/plain' }, body: `${name}=${canary}` }),
  'a body of no type': (name) => ({ ...post({ [name]: canary }), headers: {} }),
  'the content type': () => ({ ...post({}), headers: { 'content-type': canary } }),
  'a parameter of the content type': (name) => ({
    ...post({}),
    headers: { 'content-type': `application/json; ${name}=${canary}` },
  }),
  'a bearer': () => header('authorization', `Bearer ${canary}`),
  'a bearer without its word': () => header('authorization', canary),
  'a proxy': () => header('proxy-authorization', `Basic ${canary}`),
  'a header': (name) => header(name, canary),
  'a header with x': (name) => header(`x-${name}`, canary),
  'a cookie': (name) => header('cookie', `${name}=${canary}`),
  'the program': () => header('user-agent', canary),
  'the host': () => header('host', canary),
  'the page': (name) => header('referer', `http://localhost/?${name}=${canary}`),
  'the origin': () => header('origin', `http://${canary}`),
  'what is accepted': () => header('accept', canary),
  'a preference': () => header('prefer', `example=${canary}`),
  'a status to prefer': () => header('prefer', `code=${canary}`),
  'a query': (name) => ({ path: `/v3/Organizations?${name}=${canary}` }),
  'a query without a name': () => ({ path: `/v3/Organizations?${canary}` }),
  'a number in the query': () => ({ path: `/v3/RestoreSessions?limit=${canary}&offset=${canary}` }),
  'a query that begins with &': (name) => ({ path: `/v3/Organizations&${name}=${canary}` }),
  'a query that begins with an escape': (name) => ({ path: `/v3/Organizations%3F${name}%3D${canary}` }),
  'a segment': () => ({ path: `/v3/Organizations/${canary}` }),
  'a session': () => ({ path: `/v3/RestoreSessions/${canary}` }),
  'a path elsewhere': (name) => ({ path: `/${name}/${canary}` }),
  'a whole address': () => ({ path: `http://admin:${canary}@localhost/v3/Organizations` }),
}

/** Sends exactly this; `fetch` would mend half of it. */
function send(origin: string, { method = 'GET', path = '/v3/Organizations', headers = {}, body }: Sent) {
  const { hostname, port } = new URL(origin)
  return new Promise<void>((resolve, reject) => {
    const sent = request(
      { hostname, port, method, path, headers: { authorization: 'Bearer any-token', ...headers } },
      (response) => response.resume().on('end', resolve),
    )
    sent.on('error', reject).end(body)
  })
}

const all = Object.values(places).flatMap((place) => names.map(place))

test.for([false, true])('no secret comes out of the mock, with strict %s', async (strict) => {
  const logged: RecordedRequest[] = []
  await using mock = await startMock({ strict, log: (entry) => logged.push(entry) })
  for (const part of [all.slice(0, 450), all.slice(450)]) {
    mock.reset()
    logged.length = 0
    for (const sent of part) await send(mock.url, sent)
    const requests = mock.requests()
    expect(requests).toHaveLength(part.length)
    expect(logged).toHaveLength(part.length)
    const control = await fetch(new URL('/__mock/requests', mock.url))
    for (const text of [
      ...requests.map((one) => JSON.stringify(one)),
      ...logged.map((one) => JSON.stringify(one)),
    ])
      expect(text).not.toContain(canary)
    expect(await control.text()).not.toContain(canary)
  }
})

test('no secret comes out of the command', async () => {
  await using command = runCommand(['--port', '0'])
  const [, url = ''] = await command.seen(/serves (\S+)\. /)
  for (const place of Object.values(places)) await send(url, place('OfficePassword'))
  await command.seen(new RegExp(`(.*\n){${Object.keys(places).length + 1}}`))
  expect(command.output()).not.toContain(canary)
})

test('what is masked shows its name and its length, and what is harmless is shown', async () => {
  await using mock = await startMock()
  const body = restoreOf(['a'], { SkipUnresolved: true, userPassword: canary, retries: 3, extra: [1, 2] })
  await send(mock.url, {
    ...post(body),
    path: `${bulk}?limit=3&trace=on`,
    headers: { ...json, 'x-api-key': canary, prefer: 'code=500', accept: '*/*' },
  })
  const [recorded] = mock.requests()
  expect(recorded).toMatchObject({
    path: bulk,
    query: { limit: '*** (1 character)', trace: '*** (2 characters)' },
    headers: {
      authorization: '*** (16 characters)',
      'x-api-key': '*** (20 characters)',
      'content-type': 'application/json',
      prefer: 'code=500',
      accept: '*/*',
    },
    body: {
      restoreToOriginalLocation: {
        OneDrives: [{ id: 'a', name: 'Owner of a', url: 'http://server/personal/a' }],
        DocumentVersion: 'last',
        SkipUnresolved: true,
        OnPremisesUsername: 'admin',
        OnPremisesPassword: '*** (20 characters)',
        userPassword: '*** (20 characters)',
        retries: '***',
        extra: '*** (2 items)',
      },
    },
  })
  await send(mock.url, { path: '/v3/RestoreSessions?limit=3&offset=0' })
  expect(mock.requests()[1]).toMatchObject({ query: { limit: '3', offset: '0' } })
})
