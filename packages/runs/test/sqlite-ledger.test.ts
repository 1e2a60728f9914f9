import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { openLedger, planRun } from '../src/index.ts'
import { drivesUpTo } from './drives.ts'
import { choices, lane, succeeded, testLedger, unknown } from './ledger-cases.ts'

const folder = mkdtempSync(join(tmpdir(), 'ledger-'))
afterAll(() => rmSync(folder, { recursive: true }))
let count = 0
const fileName = () => join(folder, `${++count}.ledger`)

testLedger(() => openLedger(fileName()))

/** A file with a run of three batches, one of them being sent by a process that has ended. */
async function abandoned() {
  const file = fileName()
  const ledger = await openLedger(file)
  await planRun(ledger, drivesUpTo(3), { id: 'run', choices, maxDrives: 1 })
  const batch = await ledger.claim('run', lane, 'owner-1')
  await ledger[Symbol.asyncDispose]()
  return { file, batch: `${batch?.id}` }
}

describe('the next process', () => {
  test('finds what was being sent lost, and never gives it out again', async () => {
    const { file, batch } = await abandoned()
    await using ledger = await openLedger(file)
    expect((await ledger.sweep('run')).map(({ id }) => id)).toEqual([batch])
    expect((await ledger.batch(batch))?.state).toBe('unknown')
    expect(await ledger.sweep('run')).toEqual([])
    const others = [await ledger.claim('run', lane, 'b')]
    expect(others[0]?.number).toBe(2)
  })

  test('does not call its own batches lost', async () => {
    const { file } = await abandoned()
    await using ledger = await openLedger(file)
    await ledger.sweep('run')
    await ledger.claim('run', lane, 'owner-2')
    expect(await ledger.sweep('run')).toEqual([])
  })

  test('takes a late answer of the owner, but not after a finding', async () => {
    const { file, batch } = await abandoned()
    await using ledger = await openLedger(file)
    await ledger.sweep('run')
    await ledger.settle(batch, 'owner-1', succeeded)
    expect((await ledger.batch(batch))?.state).toBe('succeeded')
  })

  test('keeps the finding of a person when an answer comes after it', async () => {
    const { file, batch } = await abandoned()
    await using ledger = await openLedger(file)
    await ledger.sweep('run')
    await ledger.resolve(batch, { done: false, by: 'A. Operator', why: 'Nothing was there.' })
    await ledger.settle(batch, 'owner-1', succeeded)
    expect((await ledger.batch(batch))?.state).toBe('resolved-not-done')
    const facts = await Array.fromAsync(ledger.facts('run'))
    expect(facts.at(-1)).toMatchObject({ kind: 'ended', end: succeeded })
  })
})

describe('refuses, and writes nothing', () => {
  test('a second process', async () => {
    const file = fileName()
    await using _ = await openLedger(file)
    const script = `
      import { openLedger } from '@onedrive-restore/runs'
      await openLedger(process.argv[1]).catch((error) => console.log(error.reason, error.message))
    `
    const { stdout } = await runScript(script, file)
    expect(stdout).toBe(`in-use ${file} is in use by another process. One process carries a run out.\n`)
  })

  test('a file that is something else', async () => {
    const file = fileName()
    writeFileSync(file, 'Dear diary, '.repeat(1000))
    await expect(openLedger(file)).rejects.toMatchObject({ reason: 'unreadable' })
    expect(readFileSync(file, 'utf8')).toBe('Dear diary, '.repeat(1000))
  })

  test('a database of somebody else', async () => {
    const file = fileName()
    const database = new DatabaseSync(file)
    database.exec('create table notes (text)')
    database.close()
    await expect(openLedger(file)).rejects.toMatchObject({ reason: 'unreadable' })
  })

  test('a torn file', async () => {
    const file = fileName()
    const ledger = await openLedger(file)
    await planRun(ledger, drivesUpTo(500), { id: 'run', choices, maxDrives: 5 })
    await ledger[Symbol.asyncDispose]()
    truncateSync(file, 12_288)
    await expect(openLedger(file)).rejects.toMatchObject({ reason: 'unreadable' })
  })

  test('a folder that is not there', async () => {
    await expect(openLedger(join(folder, 'nowhere', 'a.ledger'))).rejects.toMatchObject({
      reason: 'not-written',
    })
  })

  test.skipIf(process.platform === 'win32')(
    'a claim when the disk takes no more: the batch stays planned',
    async () => {
      const { file, batch } = await abandoned()
      // The shell's limit on the size of files stands for the full disk: what is written beyond it is refused.
      const script = `
      import { openLedger } from '@onedrive-restore/runs'
      process.on('SIGXFSZ', () => {})
      const ledger = await openLedger(process.argv[1])
      const lane = { server: 'https://backup.example.com:4443/v3', restoreSessionId: 's'.repeat(500_000) }
      await ledger.claim('run', lane, 'owner-2').catch((error) => console.log(error.reason))
    `
      const { stdout } = await runScript(script, file, 'ulimit -f 200;')
      expect(stdout).toBe('not-written\n')
      await using ledger = await openLedger(file)
      const states = (await Array.fromAsync(ledger.batches('run'))).map(({ id, state }) => [
        id === batch,
        state,
      ])
      expect(states).toEqual([
        [true, 'sending'],
        [false, 'planned'],
        [false, 'planned'],
      ])
    },
  )
})

test('the file holds what was settled, after the process that settled it', async () => {
  const { file, batch } = await abandoned()
  const first = await openLedger(file)
  await first.settle(batch, 'owner-1', unknown)
  await first[Symbol.asyncDispose]()
  await using ledger = await openLedger(file)
  expect((await ledger.batch(batch))?.state).toBe('unknown')
})

/** Runs a script in a process of its own, by a shell that does something before. */
function runScript(script: string, file: string, before = ''): Promise<{ stdout: string }> {
  const flags = '--no-warnings --conditions=@onedrive-restore/source --input-type=module-typescript'
  const line = `${before} exec "$0" ${flags} --eval "$1" "$2"`
  const args = ['-c', line, process.execPath, script, file]
  return promisify(execFile)('sh', args, { cwd: join(import.meta.dirname, '..') })
}
