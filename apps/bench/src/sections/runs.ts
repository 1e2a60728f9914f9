import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRestoreClient } from '@onedrive-restore/client'
import { carryOut, openLedger, planRun, type RunLedger } from '@onedrive-restore/runs'
import { openPostgresLedger } from '@onedrive-restore/runs/postgres'
import { hasPostgres, startPostgres } from '@onedrive-restore/testing/postgres'
import { root } from '@onedrive-restore/testing/root'
import { repeat, type Section, timed } from '../section.ts'
import { table } from '../table.ts'

const choices = { DocumentVersion: 'last', DocumentAction: 'keep' } as const

function* drives(count: number) {
  const tail = '8507931c-4561-4ddf-bc90-411aba44bb39'
  for (let n = 0; n < count; n++) {
    const id = `${`${n}`.padStart(8, '0')}-b95b-45f7-96cc-180a20b61cbd${tail}`
    yield {
      id,
      name: `Owner ${n}`,
      url: `https://support-my.sharepoint.com/personal/user_${n}_support_onmicrosoft_com`,
    }
  }
}

/** What a run costs beside its calls. */
export const section: Section = {
  title: 'Runs: planning, ledgers, workers, the command',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'bench-runs-'))
    try {
      const rows = [
        ...(await planning(folder)),
        await batches('SQLite', await openLedger(join(folder, 'cost')), 5),
      ]
      if (hasPostgres) {
        await using postgres = await startPostgres({ waitsForDisk: true })
        rows.push(
          await batches('PostgreSQL', await openPostgresLedger(postgres.url), 25),
          await workers(postgres.url),
        )
      }
      return table(['', 'figure', 'aim'], [...rows, await help()])
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

async function planning(folder: string): Promise<string[][]> {
  const file = join(folder, 'plan')
  const ledger = await openLedger(file)
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  const ms = await timed(() => planRun(ledger, drives(100_000), { id: 'plan', choices }))
  const memory = process.memoryUsage().rss - before
  await ledger[Symbol.asyncDispose]()
  return [
    ['100,000 drives planned', `${(ms / 1000).toFixed(2)} s`, '5 s or less'],
    ['their ledger', `${(statSync(file).size / 1e6).toFixed(0)} MB`, '60 MB or less'],
    ['memory above the start', `${(memory / 1e6).toFixed(0)} MB`, '50 MB or less'],
  ]
}

/** One claim and one settling, which is what a batch costs beside its call. */
async function batches(name: string, ledger: RunLedger, aimMs: number): Promise<string[]> {
  await planRun(ledger, drives(10_000), { id: 'cost', choices, maxDrives: 50 })
  const lane = { server: 'https://backup.example.com:4443/v3', restoreSessionId: 'session' }
  const each = await repeat(150, () =>
    timed(async () => {
      const batch = await ledger.claim('cost', lane, 'owner')
      if (batch) await ledger.settle(batch.id, 'owner', { outcome: 'succeeded', body: 'none', drives: [] })
    }),
  )
  await ledger[Symbol.asyncDispose]()
  const median = each.toSorted((a, b) => a - b)[75] ?? Number.NaN
  return [`a batch beside its call, ${name}`, `${median.toFixed(1)} ms`, `${aimMs} ms or less`]
}

/** How much faster four workers are than one, on a server that takes 100 ms a call. */
async function workers(url: string): Promise<string[]> {
  const server = createServer((request, response) => {
    request.resume()
    const isEvents = request.url?.includes('/Events')
    if (request.method === 'POST') setTimeout(() => response.end(), 100)
    else
      response.end(
        isEvents
          ? '{"offset":0,"limit":500,"results":[]}'
          : '{"id":"s","type":"Veod","state":"Working","result":"Success"}',
      )
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = `http://localhost:${(server.address() as AddressInfo).port}/v3`
  const carry = async (count: number) => {
    await using ledger = await openPostgresLedger(url)
    const run = `with-${count}`
    await planRun(ledger, drives(1_000), { id: run, choices, maxDrives: 1 })
    return timed(() =>
      Promise.all(Array.from({ length: count }, (_, n) => worker(url, run, address, `session-${n}`))),
    )
  }
  const [one, four] = [await carry(1), await carry(4)]
  server.close()
  server.closeAllConnections()
  return [
    '1,000 batches of 100 ms: four workers against one',
    `${(one / four).toFixed(1)} times`,
    '3.5 times or more',
  ]
}

async function worker(url: string, run: string, server: string, restoreSessionId: string): Promise<void> {
  await using ledger = await openPostgresLedger(url)
  const client = createRestoreClient({ baseUrl: server, token: 'any-token' })
  const credentials = { OfficeUsername: 'jsmith', OfficePassword: 'correct-horse' }
  await carryOut(ledger, { run, lanes: [{ server, restoreSessionId, client, credentials }] })
}

/** The command's answer to `--help` against a Node that does nothing, in turns. */
async function help(): Promise<string[]> {
  const cli = join(root, 'packages/cli/dist/cli.js')
  const run = (...args: string[]) => timed(async () => execFileSync(process.execPath, args))
  const rounds = await repeat(9, async () => (await run(cli, '--help')) / (await run('--eval', '0')))
  const median = rounds.toSorted((a, b) => a - b)[4] ?? Number.NaN
  return ['--help against bare Node', `${median.toFixed(2)} times`, '2 times or less']
}
