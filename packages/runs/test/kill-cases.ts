import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compileCache } from '@onedrive-restore/testing/compile-cache'
import { hasPostgres, startPostgres } from '@onedrive-restore/testing/postgres'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { openLedger, planRun, type RunLedger } from '../src/index.ts'
import { openPostgresLedger } from '../src/postgres.ts'
import { drivesUpTo } from './drives.ts'
import { choices } from './ledger-cases.ts'
import { type RestoreServer, startRestoreServer } from './restore-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'kill-'))
afterAll(() => rmSync(folder, { recursive: true }))

const started = new Set<ChildProcess>()
// A test that fails must leave nobody behind who goes on.
afterEach(() => {
  for (const child of started) child.kill('SIGKILL')
  started.clear()
})

function carrier(...args: string[]): ChildProcess {
  const flags = [
    '--no-warnings',
    '--conditions=@onedrive-restore/source',
    join(import.meta.dirname, 'carrier.ts'),
  ]
  const env = { ...process.env, ...compileCache }
  const child = spawn(process.execPath, [...flags, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  started.add(child)
  return child
}

/** A number between 0 and 1 that is the same in every run. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state / 2 ** 31
  }
}

/** What must hold of a run of so many drives, each a batch, whatever was killed meanwhile. */
async function checkAccount(ledger: RunLedger, executed: string[][], count: number): Promise<void> {
  const sent = executed.flat()
  expect(new Set(sent).size).toBe(sent.length)
  const batches = await Array.fromAsync(ledger.batches('run'))
  const idsOf = (...states: string[]) =>
    batches.filter(({ state }) => states.includes(state)).flatMap(({ drives }) => drives.map(({ id }) => id))
  // None is lost: each has been sent, or nobody knows, and then the ledger says so.
  expect(idsOf('succeeded', 'unknown').toSorted()).toEqual(
    Array.from(drivesUpTo(count), ({ id }) => id).toSorted(),
  )
  expect(idsOf('succeeded').filter((id) => !sent.includes(id))).toEqual([])
  expect(idsOf('unknown').length).toBeGreaterThan(0)
}

/** A server that takes its time, and the sessions in which it has a call that it has not answered. */
async function startSlowServer(random: () => number): Promise<{ server: RestoreServer; busy: Set<string> }> {
  const busy = new Set<string>()
  const server = await startRestoreServer(async (response, _, { url = '' }) => {
    const [session = ''] = url.match(/session-\d/) ?? []
    busy.add(session)
    await sleep(5 + random() * 20)
    busy.delete(session)
    response.end()
  })
  return { server, busy }
}

/** Waits for the first call that the server has, and ends whoever waits for its answer: nobody can know that one. */
async function killInCall(workers: readonly ChildProcess[], busy: ReadonlySet<string>): Promise<number> {
  while (busy.size === 0 && workers.every(isRunning)) await sleep(1)
  const [session = ''] = busy
  const n = Number(session.split('-')[1])
  await kill(workers[n] as ChildProcess)
  return n
}

/** Ends a process some batches in, and then anywhere: before a call, in it, or while its answer is written down. */
async function killSomewhere(
  child: ChildProcess,
  server: RestoreServer,
  random: () => number,
): Promise<void> {
  const begun = server.executed.length
  while (server.executed.length < begun + 2 && isRunning(child)) await sleep(5)
  await sleep(random() * 40)
  await kill(child)
}

/** One that had come to its end by itself would prove nothing. */
async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  if (isRunning(child)) await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
}

const isRunning = ({ exitCode, signalCode }: ChildProcess) => exitCode === null && signalCode === null
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** How often a run is killed, in how many batches at least, and by which seeds. */
export interface Kills {
  readonly kills: number
  readonly batches?: number
  readonly seeds: readonly number[]
}

/** What holds of a run on either ledger whose processes are killed. */
export function testKills({ kills, batches = 0, seeds }: Kills): void {
  // So many that there is something left to be sent at every kill.
  const count = Math.max(batches, kills * 8 + 20)

  test.for(seeds)(
    'in a file: killed at any point and started again, seed %d',
    { timeout: 600_000 },
    async (seed) => {
      const random = createRandom(seed)
      const { server, busy } = await startSlowServer(random)
      await using _ = server
      const file = join(folder, `run-${seed}.ledger`)
      const first = await openLedger(file)
      await planRun(first, drivesUpTo(count), { id: 'run', choices, maxDrives: 1 })
      await first[Symbol.asyncDispose]()

      const start = () => carrier(file, server.url, 'session-0')
      await killInCall([start()], busy)
      for (let n = 1; n < kills; n++) await killSomewhere(start(), server, random)
      const last = start()
      await once(last, 'exit')
      expect(last.exitCode).toBe(0)

      await using ledger = await openLedger(file)
      await checkAccount(ledger, server.executed, count)
      expect(await readFile(file, 'latin1')).not.toContain('canary')
    },
  )

  describe.skipIf(!hasPostgres)('in PostgreSQL', () => {
    test.for(seeds)(
      'four workers, any of them killed, the database crashed, seed %d',
      { timeout: 600_000 },
      async (seed) => {
        const random = createRandom(seed)
        const { server, busy } = await startSlowServer(random)
        await using _ = server
        await using postgres = await startPostgres()
        await using ledger = await openPostgresLedger(postgres.url, { maxSilenceMs: 2_000 })
        await planRun(ledger, drivesUpTo(count), { id: 'run', choices, maxDrives: 1 })

        const start = (n: number) => carrier(postgres.url, server.url, `session-${n}`, '2000')
        const workers = [0, 1, 2, 3].map(start)
        const first = await killInCall(workers, busy)
        workers[first] = start(first)
        for (let kill = 1; kill < kills; kill++) {
          const n = Math.floor(random() * workers.length)
          await killSomewhere(workers[n] as ChildProcess, server, random)
          workers[n] = start(n)
          if (kill % 20 === Math.min(10, kills >> 1)) await postgres.crashAndRestart()
        }
        await Promise.all(workers.map((worker) => isRunning(worker) && once(worker, 'exit')))
        expect(workers.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0])

        // The last ones to be killed are called lost when they have been silent for long enough.
        const sending = async () => {
          await ledger.sweep('run')
          return (await ledger.counts('run')).sending.batches
        }
        await expect.poll(sending, { timeout: 20_000 }).toBe(0)
        await checkAccount(ledger, server.executed, count)
      },
    )
  })
}
