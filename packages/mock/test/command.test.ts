import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@onedrive-restore/testing/free-port'
import { serve, serveRaw } from '@onedrive-restore/testing/scripted-server'
import { expect, test } from 'vitest'
import { readServing } from '../src/command/read-serving.ts'
import { type Mock, scenarios, startMock } from '../src/index.ts'
import { call, restoreOf } from './api.ts'
import { callCommand } from './call-command.ts'
import { runCommand, runToEnd } from './run-command.ts'

test('it says where it serves, prints one line per request, and no secret', async () => {
  await using command = runCommand(['--port', '0', '--drives', '3', '--fault', 'reset-after=0'])
  const [, url = ''] = await command.seen(/serves (\S+)\. /)
  await call({ url }, 'restoreOneDrives', {
    headers: { authorization: 'Bearer canary-of-a-token' },
    body: restoreOf(['a']),
  })
  await call({ url }, 'restoreOneDrives', {
    body: restoreOf([], { OnPremisesPassword: 'canary-of-a-password' }),
  })
  await command.seen(/POST \S+\/Action 200 \d+ ms\n/)
  await command.seen(
    /POST \S+\/Action 400 \d+ ms \/body\/restoreToOriginalLocation\/OneDrives must NOT have fewer/,
  )
  expect(command.output()).not.toContain('canary')
  expect(command.output().trim().split('\n')).toHaveLength(3)
})

test('it writes the certificate that clients must trust, and ends when it is told to', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'onedrive-restore-mock-'))
  await using command = runCommand(['--port', '0', '--quiet', '--ca-out', join(folder, 'ca.pem')])
  await command.seen(/serves https:/)
  expect(await readFile(join(folder, 'ca.pem'), 'utf8')).toMatch(/^-----BEGIN CERTIFICATE-----/)
  command.child.kill('SIGTERM')
  expect(await command.ended).toBe(0)
  await rm(folder, { recursive: true })
})

test('a place where the certificate cannot be written gets one sentence, and no process stays', async () => {
  expect(await runToEnd(['--port', '0', '--ca-out', '/no-such-folder/ca.pem'])).toEqual({
    code: 2,
    stdout: '',
    stderr: '--ca-out names /no-such-folder/ca.pem, which cannot be written (ENOENT). See --help.\n',
  })
})

test('a reader that leaves after the first line takes nothing with it', async () => {
  await using command = runCommand(['--port', '0'])
  const [, url = ''] = await command.seen(/serves (\S+)\. /)
  command.child.stdout?.destroy()
  for (const _ of [1, 2, 3]) expect((await call({ url }, 'listOrganizations')).status).toBe(200)
  command.child.kill('SIGTERM')
  expect(await command.ended).toBe(0)
  expect(command.output()).not.toContain('EPIPE')
})

test('the health of a mock is that of one which was started with the same options', async () => {
  const startedWith = (...args: string[]) => startMock(readServing(args).options)
  await using plain = await startedWith('--port', '0')
  await using secure = await startedWith('--port', '0', '--name', 'backup.example.test')
  const portOf = ({ url }: Mock) => new URL(url).port
  const health = (...args: string[]) => callCommand(['health', '--port', ...args])
  const well = { code: 0, stdout: 'The mock serves.\n', stderr: '' }
  expect(await health(portOf(plain))).toEqual(well)
  expect(await health(portOf(secure), '--https')).toEqual(well)
  expect(await health(portOf(plain), '--https')).toEqual({
    code: 1,
    stdout: expect.stringMatching(/^No mock serves there: E/),
    stderr: '',
  })
  expect(await health(`${await freePort()}`)).toEqual({
    code: 1,
    stdout: 'No mock serves there: ECONNREFUSED.\n',
    stderr: '',
  })
})

test('something else on the port is no healthy mock', async () => {
  await using silent = await serveRaw(() => {})
  await using other = await serve((_, response) => response.writeHead(404).end())
  for (const [{ url }, run, trouble] of [
    // A connection that stayed would keep a process from its end.
    [silent, runToEnd, 'no answer within 3000 ms'],
    [other, callCommand, 'the answer is 404'],
  ] as const) {
    expect(await run(['health', '--port', new URL(url).port])).toEqual({
      code: 1,
      stdout: `No mock serves there: ${trouble}.\n`,
      stderr: '',
    })
  }
})

test.for([['--help'], ['-h'], ['check', '-h'], ['--drives', '3', '-h']])('%j helps', async (args) => {
  expect(await callCommand(args)).toEqual({
    code: 0,
    stdout: expect.stringMatching(/^onedrive-restore-mock: a mock of the bulk restore/),
    stderr: '',
  })
})

test('it says its version', async () => {
  const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'))
  expect(await callCommand(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
})

test('the help names every scenario', async () => {
  const { code, stdout } = await runToEnd(['--help'])
  expect(code).toBe(0)
  for (const name of Object.keys(scenarios)) expect(stdout).toContain(name)
})

test.for([
  [['--port', 'x'], '--port is "x"; it must be a whole number, from 0 to 65535. See --help.'],
  [
    ['--restore-time', 'soon'],
    '--restore-time is "soon"; it must be a time such as 800ms, 5s, 2m or 1h. See --help.',
  ],
  [['--latency', '9..1'], '--latency is "9..1"; the first time must be the smaller one. See --help.'],
  [
    ['--fault', 'html'],
    '--fault is "html"; it must be a fault and its probability, such as reset-after=0.05. See --help.',
  ],
  [['--fault', 'flood=1'], /^There is no fault "flood"; choose one of reset-before, /],
  [['--scenario', 'x'], /^There is no scenario "x"; the contract has /],
  [['--name', 'https://a'], '--name is "https://a"; it must be a host name or an address. See --help.'],
  [
    ['--host', '192.0.2.1', '--port', '1'],
    /^The mock cannot listen on 192\.0\.2\.1, port 1 \(E\w+\)\. Choose others with --host and --port\./,
  ],
  [['health', '--started-as'], /^--started-as names , which cannot be read \(ENOENT\)\. See --help\.$/],
  [['--drivs', '3'], "Unknown option '--drivs'. See --help."],
  [
    ['--drives', '-3'],
    "Option '--drives' needs a value; one that begins with a dash is written --drives=VALUE. See --help.",
  ],
  [['--drives'], "Option '--drives <value>' argument missing. See --help."],
  [['--strict=yes'], "Option '--strict' does not take an argument. See --help."],
  [['here'], "Unexpected argument 'here'. See --help."],
  [['check'], 'check needs one address, such as https://backup.example.com:4443. See --help.'],
  [
    ['check', 'http://localhost:9'],
    'There is no account; set ONEDRIVE_RESTORE_TOKEN, or a user name and password. See --help.',
  ],
  [
    ['check', 'http://localhost:9', '--ca', 'no-such-file'],
    '--ca names no-such-file, which cannot be read (ENOENT). See --help.',
  ],
] as const)('%j gets one sentence', async ([args, sentence]) => {
  const { stderr, ...ended } = await callCommand(args)
  expect(ended).toEqual({ code: 2, stdout: '' })
  expect(stderr.trim()).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence))
  expect(stderr).toMatch(/^.*\n$/)
})

test('a taken port is named', async () => {
  const server = createServer().listen(0, 'localhost')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  expect(await runToEnd(['--port', `${port}`])).toEqual({
    code: 2,
    stdout: '',
    stderr: `Port ${port} is taken. Stop what uses it, or choose another with --port. See --help.\n`,
  })
  server.close()
})
