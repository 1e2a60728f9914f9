import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Mock, startMock } from '@onedrive-restore/mock'
import { hasTerminal } from '@onedrive-restore/testing/terminal'
import { afterAll, describe, expect, test } from 'vitest'
import { callCommand, runCommand, secrets, startInTerminalOf } from './run-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'terminal-'))
afterAll(() => rmSync(folder, { recursive: true }))

const session = '61954db6-7278-4d26-86f7-888bda5a4ec4'
let count = 0
const newLedger = () => join(folder, `${++count}.ledger`)
const restore = ({ url }: Mock, ledger: string, ...more: string[]) => [
  ...['restore', '--server', url, '--username', 'admin', '--office-username', 'jsmith', '--send'],
  ...['--session', session, '--all', '--versions', 'last', '--action', 'keep', '--ledger', ledger],
  ...more,
]
/** How often the mock was asked to restore. */
const calls = (mock: Mock) =>
  mock.requests().filter(({ operation }) => operation === 'restoreOneDrives').length
/** What stands in each state of a line that is drawn again and again. */
const drawn = (output: string) => output.split('\r\u001b[K').slice(1)

describe.skipIf(!hasTerminal)('in a terminal', () => {
  test('a line shows how far it is, what is left and the last event', { timeout: 60_000 }, async () => {
    // The first batch is still running when its events are read, after three seconds; the second needs no time.
    await using mock = await startMock({ drives: 2, restoreTime: 5_000 })
    mock.answer('restoreOneDrives', () => (calls(mock) > 1 ? { status: 200 } : undefined))
    const terminal = startInTerminalOf(restore(mock, newLedger(), '--batch-size', '1'), secrets)
    expect(await terminal.exitCode).toBe(0)
    const states = drawn(terminal.output)
    const half = states.find((state) => state.startsWith('1/2 batches, 1/2 drives, '))
    expect(half).toMatch(/, \d+ s, \d+\.\d drives\/s, left \d+ s\. Batch 1: succeeded\./)
    expect(states.some((state) => /Batch 1: Running, Restoring drive/.test(state))).toBe(true)
    // No state is wider than the terminal, where it could not be drawn over.
    for (const state of states) expect(state.split('\r\n')[0]?.length).toBeLessThan(100)
    expect(terminal.output).toMatch(/\r\nsucceeded: 2 batches, 2 drives\r\n$/)
    // Seconds go on where nothing happens.
    const seconds = states.flatMap((state) => state.match(/^0\/2 batches, 0\/2 drives, (\d+) s/)?.[1] ?? [])
    expect(new Set(seconds).size).toBeGreaterThan(3)
  })

  test('Ctrl-C lets the batch in flight end, and says so', { timeout: 30_000 }, async () => {
    await using mock = await startMock({ drives: 3 })
    const { promise: released, resolve: release } = Promise.withResolvers<undefined>()
    mock.answer('restoreOneDrives', () => released)
    const terminal = startInTerminalOf(restore(mock, newLedger(), '--batch-size', '1'), secrets)
    await terminal.until(/Batch 1: 1 drives/)
    await mock.waitFor('restoreOneDrives', { timeoutMs: 20_000 })
    terminal.type('\x03')
    await terminal.until(/Stopping after the batch in flight\. Ctrl-C again stops at once/)
    release(undefined)
    expect(await terminal.exitCode).toBe(6)
    expect(terminal.output).toContain('succeeded: 1 batches, 1 drives')
    expect(terminal.output).toContain('planned: 2 batches, 2 drives')
    expect(calls(mock)).toBe(1)
  })

  test('a second Ctrl-C ends at once and names the batch that is unknown', { timeout: 30_000 }, async () => {
    await using mock = await startMock({ drives: 3, restoreTime: 600_000 })
    const ledger = newLedger()
    const terminal = startInTerminalOf(restore(mock, ledger, '--batch-size', '1'), secrets)
    await mock.waitFor('restoreOneDrives', { timeoutMs: 20_000 })
    terminal.type('\x03')
    await terminal.until(/Stopping after/)
    terminal.type('\x03')
    expect(await terminal.exitCode).toBe(5)
    const [, id] = terminal.output.match(/Batch 1 \((\S+)\): nobody knows whether it was carried out/) ?? []
    const { stderr } = await callCommand(['status', '--ledger', ledger])
    expect(stderr).toContain(`Batch 1 is unknown, with 1 drives: onedrive-restore resolve ${id}`)
  })

  test('a password is asked for and not shown', async () => {
    await using mock = await startMock({ drives: 1 })
    const terminal = startInTerminalOf(restore(mock, newLedger()), {})
    await terminal.until(/Password of admin: $/)
    terminal.type('canary-of-the-server\r')
    await terminal.until(/Password of jsmith: $/)
    terminal.type('canary-of-the-offixe\x7f\x7fce\r')
    expect(await terminal.exitCode).toBe(0)
    expect(terminal.output).not.toContain('canary')
    expect(terminal.output.match(/Password of /g)).toHaveLength(2)
    expect(terminal.output).toContain('succeeded: 1 batches, 1 drives')
  })

  test('it is the typed password that is sent', async () => {
    await using mock = await startMock({ drives: 1 })
    const terminal = startInTerminalOf(['organizations', '--server', mock.url, '--username', 'admin'], {})
    await terminal.until(/Password of admin: $/)
    terminal.type('wrong-password\r')
    expect(await terminal.exitCode).toBe(1)
    expect(terminal.output).not.toContain('wrong-password')
  })

  test.for(['\x03', '\x04', '\r'])('no password (%j) ends it with a sentence', async (key) => {
    await using mock = await startMock({ drives: 1 })
    const terminal = startInTerminalOf(['organizations', '--server', mock.url, '--username', 'admin'], {})
    await terminal.until(/Password of admin: $/)
    terminal.type(key)
    expect(await terminal.exitCode).toBe(2)
    expect(terminal.output).toMatch(/There is no Password of admin: set RESTORE_PASSWORD/)
    expect(mock.requests()).toEqual([])
  })
})

test('without a terminal a line per batch is printed, and nothing is drawn', async () => {
  await using mock = await startMock({ drives: 3 })
  const { code, stderr } = await runCommand(restore(mock, newLedger(), '--batch-size', '2'))
  expect(code).toBe(0)
  expect(stderr).not.toContain('\u001b')
  expect(stderr.split('\n').filter((line) => line.startsWith('Batch '))).toEqual([
    'Batch 1: 2 drives are being restored.',
    'Batch 1: succeeded.',
    'Batch 2: 1 drives are being restored.',
    'Batch 2: succeeded.',
  ])
})

test.skipIf(hasTerminal)('there is no terminal here, so what is typed and drawn was not tried', () => {
  expect(hasTerminal).toBe(false)
})
