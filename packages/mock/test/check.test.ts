import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Mock, startMock, wrongPassword } from '../src/index.ts'
import { bodyOf, restoreOf } from './api.ts'
import { callCommand } from './call-command.ts'
import { type Given, runToEnd } from './run-command.ts'

const account = { ONEDRIVE_RESTORE_USER: 'someone', ONEDRIVE_RESTORE_PASSWORD: 'canary-of-a-password' }

let folder: string
let mock: Mock
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onedrive-restore-check-'))
  mock = await startMock({ https: true, enforceTokens: true, statistics: true })
  await writeFile(join(folder, 'ca.pem'), `${mock.ca}`)
  await writeFile(join(folder, 'body.json'), JSON.stringify(restoreOf(['a'])))
})
afterAll(async () => {
  await mock.close()
  await rm(folder, { recursive: true })
})

/** Checks as the account, in this process, where nothing else is said. */
async function check(
  url: string,
  args: string[] = [],
  { run = callCommand, ...given }: Given & { run?: typeof callCommand } = {},
) {
  const ended = await run(['check', url, ...args], { env: account, ...given })
  expect(ended.stdout + ended.stderr).not.toContain('canary')
  return ended
}

test('the mock itself does not deviate, and is only read', async () => {
  mock.reset()
  const { code, stdout } = await check(new URL(mock.url).origin, ['--ca', join(folder, 'ca.pem')])
  expect(stdout).toMatch(/^10 operations called, 0 failed, 0 deviations from the contract, 0 observations$/m)
  expect(code).toBe(0)
  const called = mock.requests().map(({ method, operation }) => `${method} ${operation}`)
  expect(called.filter((one) => !one.startsWith('GET'))).toEqual(['POST createToken'])
})

test('what changes something is called when it is named', async () => {
  mock.reset()
  const include = ['startRestoreSession', 'restoreOneDrives', 'stopRestoreSession'].flatMap((id) => [
    '--include',
    id,
  ])
  const args = ['--ca', join(folder, 'ca.pem'), '--body', join(folder, 'body.json'), ...include]
  const { code, stdout } = await check(mock.url, args)
  expect(stdout).toMatch(/^13 operations called, 0 failed, 0 deviations from the contract, 0 observations$/m)
  expect(code).toBe(0)
  expect(
    mock
      .requests()
      .map(({ operation }) => operation)
      .slice(-4),
  ).toEqual(['restoreOneDrives', 'listRestoreEvents', 'getRestoreEvent', 'stopRestoreSession'])
})

test('a session that was started or named is looked into, whatever the list has', async () => {
  await using fresh = await startMock()
  const looked = async (args: string[]) => {
    const before = fresh.requests().length
    await check(fresh.url, args)
    const calls = fresh
      .requests()
      .slice(before)
      .filter(({ operation }) => operation === 'getRestoreSession')
    return calls.map(({ path }) => path.split('/').at(-1))
  }
  const [first] = await looked([])
  const [started] = await looked(['--include', 'startOwnRestoreSession'])
  expect(started).not.toBe(first)
  for (const session of [first, started]) expect(await looked(['--session', `${session}`])).toEqual([session])
})

test('the token comes from standard input as well', async () => {
  const { access_token } = await bodyOf(
    fetch(`${plain.url}/Token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=password&username=a&password=correct-horse-battery',
    }),
  )
  const { code, stdout } = await check(plain.url, [], { env: {}, input: `${access_token}\n`, run: runToEnd })
  expect(stdout).toMatch(/^9 operations called, 0 failed, 0 deviations/m)
  expect(code).toBe(0)
})

test('so do a user name and a password', async () => {
  const input = Object.values(account).join('\n')
  const { code, stdout } = await check(plain.url, [], { env: {}, input })
  expect(stdout).toMatch(/^10 operations called, 0 failed, 0 deviations/m)
  expect(code).toBe(0)
})

test.for([
  [
    'a certificate nobody knows',
    [],
    /^https:\S+ cannot be reached \(SELF_SIGNED_CERT_IN_CHAIN\).*name its authority with --ca\. See --help\.\n$/,
  ],
  [
    'a bulk restore without a body',
    ['ca', 'restoreOneDrives'],
    /^A bulk restore needs a body; name the file that holds it with --body\. See --help\.\n$/,
  ],
  [
    'an operation that does not exist',
    ['ca', 'restoreAll'],
    /^There is no operation "restoreAll"; the contract has .*restoreOneDrives.*\n$/,
  ],
] as const)('%s ends with one sentence', async ([, [ca, include], sentence]) => {
  const args = [...(ca ? ['--ca', join(folder, 'ca.pem')] : []), ...(include ? ['--include', include] : [])]
  expect(await check(mock.url, args)).toEqual({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(sentence),
  })
})

test('a refused account ends it, after what was refused was printed', async () => {
  const env = { ...account, ONEDRIVE_RESTORE_PASSWORD: wrongPassword }
  const { code, stdout, stderr } = await check(mock.url, ['--ca', join(folder, 'ca.pem')], {
    env,
    run: runToEnd,
  })
  expect(stdout).toMatch(/^createToken 400 .*Invalid credential/)
  expect(stderr).toBe('The server refuses the account, so nothing else was checked. See --help.\n')
  expect(code).toBe(2)
})

let plain: Mock
let deviating: Server
let address: string

/** Answers what the mock answers, but for four mistakes. */
beforeAll(async () => {
  plain = await startMock({ enforceTokens: true })
  deviating = createServer(async (request, response) => {
    const upstream = new URL(request.url ?? '', plain.url)
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { status, text } = await forward(upstream, request.method, request.headers, Buffer.concat(chunks))
    if (/Organizations$/.test(upstream.pathname)) {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Welcome</p>')
      return
    }
    const spoiled = text.replaceAll('"state":"Working"', '"state":"Busy"').replaceAll('"offset":0,', '')
    response
      .writeHead(/Events$/.test(upstream.pathname) ? 206 : status, { 'content-type': 'application/json' })
      .end(spoiled)
  }).listen(0, 'localhost')
  await new Promise((resolve) => deviating.once('listening', resolve))
  address = `http://localhost:${(deviating.address() as AddressInfo).port}`
})
afterAll(async () => {
  deviating.close()
  deviating.closeAllConnections()
  await plain.close()
})

async function forward(url: URL, method = 'GET', headers: object, body: Buffer) {
  const { authorization, 'content-type': type } = headers as Record<string, string>
  const response = await fetch(url, {
    method,
    headers: { ...(authorization && { authorization }), ...(type && { 'content-type': type }) },
    ...(body.length > 0 && { body: `${body}` }),
  })
  return { status: response.status, text: await response.text() }
}

test('each deviation of a server is named with operation, status, place and sentence', async () => {
  const { code, stdout } = await check(address, ['--session', '61954db6-7278-4d26-86f7-888bda5a4ec4'], {
    run: runToEnd,
  })
  expect(code).toBe(1)
  for (const line of [
    /^ {2}listOrganizations 200 The received media type "text\/html" does not match/m,
    /^ {2}listRestoreSessions 200 \/body\/results\/0\/state must be equal to one of the allowed values: Starting, Working/m,
    /^ {2}getRestoreSession 200 \/body\/state must be equal to one of the allowed values/m,
    /^ {2}listOneDrives 200 \/body must have required property 'offset'/m,
    /^ {2}listRestoreEvents 206 Unable to match the returned status code/m,
  ]) {
    expect(stdout).toMatch(line)
  }
  expect(stdout).toMatch(/^createToken 200$/m)
})
