import { type ChildProcess, spawn } from 'node:child_process'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMock } from '@onedrive-restore/mock'
import { afterAll, expect, test } from 'vitest'
import {
  begin,
  drivesUpTo,
  ended,
  executedBy,
  restoreSessionId,
  runOf,
  talkTo,
  testConsole,
  viewOf,
} from './tested-console.ts'

const folder = mkdtempSync(join(tmpdir(), 'crash-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A console in a process, and all that it has printed. */
interface Started extends Disposable {
  readonly process: ChildProcess
  readonly url: string
  output(): string
}

async function start(upstream: string, ledger: string): Promise<Started> {
  const file = join(import.meta.dirname, 'console-process.ts')
  const child = spawn(process.execPath, ['--conditions=@onedrive-restore/source', file, upstream, ledger])
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk
    })
  while (!/^http\S+\n/.test(output)) {
    if (child.exitCode !== null) throw new Error(output)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const url = output.trim()
  return { process: child, url, output: () => output, [Symbol.dispose]: () => void child.kill('SIGKILL') }
}

/** Resolves when a server of this process has read its next request, whether or not somebody listens for it. */
function nextArrival(): Promise<void> {
  const channel = 'http.server.request.start'
  return new Promise((resolve) => {
    const arrived = () => {
      unsubscribe(channel, arrived)
      resolve()
    }
    subscribe(channel, arrived)
  })
}

const sendAgain = { restoreSessionId, credentials: runOf([]).credentials, afterFailed: 'stop' } as const

test('a console that is killed in the middle of a run loses nothing and sends nothing twice', async () => {
  await using mock = await startMock({ restoreTime: 1_000 })
  const ledger = join(folder, 'killed.ledger')
  using first = await start(mock.url, ledger)
  const before = talkTo(first.url)
  const id = await begin((await before.signIn()).api, runOf(drivesUpTo(4)))
  await mock.waitFor('restoreOneDrives')
  await mock.waitFor('restoreOneDrives')
  first.process.kill('SIGKILL')
  await once(first.process, 'exit')

  using second = await start(mock.url, ledger)
  const after = talkTo(second.url)
  const { api } = await after.signIn()
  expect(await viewOf(api, id)).toMatchObject({
    isRunning: false,
    needPerson: 1,
    note: { by: 'TECH\\administrator' },
    standing: { restored: 1, unknown: 1, notDone: 0, toCome: 2 },
  })
  await api.runs[':id'].resume.$post({ param: { id }, json: { ...sendAgain, afterUnknown: 'stop' } })
  expect((await ended(api, id)).carrying?.over?.why).toBe('unknown')
  await api.runs[':id'].resume.$post({ param: { id }, json: { ...sendAgain, afterUnknown: 'go-on' } })
  // The mock still works on the lost batch, and answers the next one after it.
  expect(await ended(api, id)).toMatchObject({ standing: { restored: 3, unknown: 1, notDone: 0, toCome: 0 } })
  expect(executedBy(mock)).toEqual([['drive-0'], ['drive-1'], ['drive-2'], ['drive-3']])
  mock.scenario = 'session-expired'
  const { cookie } = await after.signIn()
  const failed = await after.send(`/v3/RestoreSessions/${restoreSessionId}`, { headers: { cookie } })
  expect(failed.status).toBe(500)
  for (const { output } of [first, second]) expect(output()).toMatch(/^http:\/\/localhost:\d+\n$/)
  expect(readFileSync(ledger, 'latin1')).not.toContain('canary')
})

test('who calls while the ledger is opened is answered as soon as it is open', async () => {
  await using mock = await startMock()
  let early: Promise<Response> | undefined
  await using console = await testConsole(mock.url, {
    ledger: async (port) => {
      const arrival = nextArrival()
      early = fetch(`http://localhost:${port}/api/console`, { signal: AbortSignal.timeout(10_000) })
      await arrival
      return join(folder, 'slow.ledger')
    },
  })
  expect(await (await early)?.json()).toMatchObject({ kind: 'mock', upstream: mock.url })
  expect(console.url).toMatch(/^http:/)
})

test('a second console on the same ledger is refused in a sentence', async () => {
  await using mock = await startMock()
  const ledger = join(folder, 'shared.ledger')
  using _ = await start(mock.url, ledger)
  await expect(testConsole(mock.url, { ledger: () => ledger })).rejects.toThrow(
    'shared.ledger is in use by another process.',
  )
})

test('a run of one server is not carried out on another', async () => {
  const ledger = join(folder, 'moved.ledger')
  await using one = await startMock({ restoreTime: 5_000 })
  const first = await testConsole(one.url, { ledger: () => ledger })
  const id = await begin((await first.signIn()).api, runOf(drivesUpTo(2)))
  await one.waitFor('restoreOneDrives')
  await first[Symbol.asyncDispose]()

  await using other = await startMock()
  await using second = await testConsole(other.url, { ledger: () => ledger })
  const { api } = await second.signIn()
  const json = { ...sendAgain, afterUnknown: 'go-on' } as const
  const response = await api.runs[':id'].resume.$post({ param: { id }, json })
  expect([response.status, await response.json()]).toEqual([
    409,
    { message: `This run was planned for ${one.url}; this console sends to ${other.url}.` },
  ])
  expect(executedBy(other)).toEqual([])
})
