import { describe, expect, test } from 'vitest'
import { type BatchEnd, type Lane, planRun, type RunLedger } from '../src/index.ts'
import { drivesUpTo } from './drives.ts'

export const lane: Lane = { server: 'https://backup.example.com:4443/v3', restoreSessionId: 'session-1' }
/** With `keep`, which is no more to be repeated than `overwrite`: what a second one adds is documented nowhere. */
export const choices = { DocumentVersion: 'last', DocumentAction: 'keep' } as const
export const succeeded: BatchEnd = { outcome: 'succeeded', body: 'none', drives: [] }
export const unknown: BatchEnd = { outcome: 'unknown', message: 'the connection was lost' }
const refused = (status: number): BatchEnd => ({ outcome: 'rejected', status, message: 'no' })
const me = 'owner-1'
const finding = { done: false, by: 'A. Operator', why: 'The events name none of them.' }

/** What every ledger does, whatever it is made of. */
export function testLedger(open: () => Promise<RunLedger>): void {
  const planned = async (count = 5, maxDrives = 2) => {
    const ledger = await open()
    await planRun(ledger, drivesUpTo(count), { id: 'run', choices, maxDrives })
    return ledger
  }
  const claimed = async (end?: BatchEnd) => {
    const ledger = await planned()
    const batch = await ledger.claim('run', lane, me)
    if (!batch) throw new Error('nothing was claimed')
    if (end) await ledger.settle(batch.id, me, end)
    return { ledger, batch }
  }
  const stateOf = async (ledger: RunLedger, id: string) => (await ledger.batch(id))?.state
  const kindsOf = async (ledger: RunLedger) => {
    const facts = await Array.fromAsync(ledger.facts('run'))
    return facts.map(({ kind }) => kind)
  }

  describe('planning', () => {
    test('keeps every drive, in order and in batches', async () => {
      await using ledger = await planned(5, 2)
      const batches = await Array.fromAsync(ledger.batches('run'))
      expect(batches.map(({ drives }) => drives.map(({ id }) => id))).toEqual([
        ['drive-1', 'drive-2'],
        ['drive-3', 'drive-4'],
        ['drive-5'],
      ])
      expect(batches.map(({ number, attempt, state }) => [number, attempt, state])).toEqual([
        [1, 1, 'planned'],
        [2, 1, 'planned'],
        [3, 1, 'planned'],
      ])
      expect(await ledger.run('run')).toMatchObject({ id: 'run', choices })
    })

    test('writes all of a run or nothing', async () => {
      await using ledger = await open()
      const breaking = (function* () {
        yield* drivesUpTo(5)
        throw new Error('the list broke off')
      })()
      await expect(planRun(ledger, breaking, { id: 'run', choices, maxDrives: 1 })).rejects.toThrow(
        'broke off',
      )
      expect(await ledger.run('run')).toBeUndefined()
      expect(await Array.fromAsync(ledger.batches('run'))).toEqual([])
      await planRun(ledger, drivesUpTo(1), { id: 'run', choices })
    })

    test('refuses a second plan of the same name', async () => {
      await using ledger = await planned()
      const again = planRun(ledger, drivesUpTo(1), { id: 'run', choices })
      await expect(again).rejects.toMatchObject({ reason: 'another-plan' })
    })
  })

  describe('claiming', () => {
    test('gives each batch once, and one at a time in a restore session', async () => {
      await using ledger = await planned()
      const first = await ledger.claim('run', lane, me)
      expect(first?.drives.map(({ id }) => id)).toEqual(['drive-1', 'drive-2'])
      expect(await ledger.claim('run', lane, 'owner-2')).toBeUndefined()
      const beside = await ledger.claim('run', { ...lane, restoreSessionId: 'session-2' }, 'owner-2')
      expect(beside?.number).toBe(2)
      await ledger.settle(`${first?.id}`, me, succeeded)
      expect((await ledger.claim('run', lane, me))?.number).toBe(3)
    })

    test('gives no batch to two who ask at once', async () => {
      await using ledger = await planned(20, 1)
      const lanes = Array.from({ length: 40 }, (_, n) => ({ ...lane, restoreSessionId: `session-${n}` }))
      const claims = await Promise.all(lanes.map((one, n) => ledger.claim('run', one, `owner-${n}`)))
      const ids = claims.flatMap((batch) => batch?.id ?? [])
      expect(new Set(ids).size).toBe(20)
      expect(ids).toHaveLength(20)
    })

    test('says that it is being sent before anything else can be known of it', async () => {
      const { ledger, batch } = await claimed()
      const facts = await Array.fromAsync(ledger.facts('run'))
      expect(facts.at(-1)).toMatchObject({ kind: 'sending', batch: batch.id, owner: me, lane })
    })
  })

  describe('settling', () => {
    test.for([
      succeeded,
      unknown,
      refused(400),
      refused(500),
      { outcome: 'not-sent', message: 'refused' } as const,
    ])('keeps what came back: $outcome $status', async (end) => {
      const { ledger, batch } = await claimed(end)
      const state = end.outcome !== 'rejected' ? end.outcome : end.status < 500 ? 'refused' : 'failed'
      expect(await stateOf(ledger, batch.id)).toBe(state)
      const facts = await Array.fromAsync(ledger.facts('run'))
      expect(facts.at(-1)).toMatchObject({ kind: 'ended', end, owner: me })
    })

    test('is for the owner alone', async () => {
      const { ledger, batch } = await claimed()
      await expect(ledger.settle(batch.id, 'owner-2', succeeded)).rejects.toMatchObject({
        reason: 'wrong-state',
      })
      expect(await stateOf(ledger, batch.id)).toBe('sending')
    })

    test('happens once', async () => {
      const { ledger, batch } = await claimed(unknown)
      await expect(ledger.settle(batch.id, me, succeeded)).rejects.toMatchObject({ reason: 'wrong-state' })
      expect(await stateOf(ledger, batch.id)).toBe('unknown')
    })

    test('may be tried again by an owner who did not hear that it was written down', async () => {
      const { ledger, batch } = await claimed(succeeded)
      await ledger.settle(batch.id, me, succeeded)
      expect((await kindsOf(ledger)).filter((kind) => kind === 'ended')).toHaveLength(1)
    })

    test('does not happen to a batch that nobody claimed, or that is not there', async () => {
      await using ledger = await planned()
      const [batch] = await Array.fromAsync(ledger.batches('run'))
      await expect(ledger.settle(`${batch?.id}`, me, succeeded)).rejects.toMatchObject({
        reason: 'wrong-state',
      })
      await expect(ledger.settle('nowhere', me, succeeded)).rejects.toMatchObject({ reason: 'not-found' })
    })
  })

  describe('sending again', () => {
    const mayBe: [string, BatchEnd][] = [
      ['not sent', { outcome: 'not-sent', message: 'refused' }],
      ['refused', refused(429)],
    ]
    test.for(mayBe)('is planned in a new batch after: %s', async ([, end]) => {
      const { ledger, batch } = await claimed(end)
      const next = await ledger.planAgain(batch.id)
      expect(next).toMatchObject({ drives: batch.drives, follows: batch.id, attempt: 2, number: 4 })
      await expect(ledger.planAgain(batch.id)).rejects.toMatchObject({ reason: 'wrong-state' })
      // Its drives stand where the new batch stands.
      expect((await ledger.counts('run')).planned).toEqual({ batches: 3, drives: 5 })
    })

    const mustNot: [string, BatchEnd | undefined][] = [
      ['unknown', unknown],
      ['a failure of the server', refused(500)],
      ['success', succeeded],
      ['while it is being sent', undefined],
    ]
    test.for(mustNot)('is refused after: %s', async ([, end]) => {
      const { ledger, batch } = await claimed(end)
      await expect(ledger.planAgain(batch.id)).rejects.toMatchObject({ reason: 'wrong-state' })
      expect(await kindsOf(ledger)).toEqual([
        'planned',
        'planned',
        'planned',
        'sending',
        ...(end ? ['ended'] : []),
      ])
    })
  })

  describe('a finding', () => {
    test.for([unknown, refused(500)])(
      'lets the drives be sent again after $outcome: not done',
      async (end) => {
        const { ledger, batch } = await claimed(end)
        await ledger.resolve(batch.id, finding)
        expect(await stateOf(ledger, batch.id)).toBe('resolved-not-done')
        expect((await ledger.planAgain(batch.id)).follows).toBe(batch.id)
      },
    )

    test('does not let them when it was done', async () => {
      const { ledger, batch } = await claimed(unknown)
      await ledger.resolve(batch.id, { ...finding, done: true })
      expect(await stateOf(ledger, batch.id)).toBe('resolved-done')
      await expect(ledger.planAgain(batch.id)).rejects.toMatchObject({ reason: 'wrong-state' })
    })

    test.for([succeeded, refused(400), undefined])('is refused where nothing is open: %o', async (end) => {
      const { ledger, batch } = await claimed(end)
      await expect(ledger.resolve(batch.id, finding)).rejects.toMatchObject({ reason: 'wrong-state' })
    })

    test('is written once', async () => {
      const { ledger, batch } = await claimed(unknown)
      await ledger.resolve(batch.id, finding)
      await expect(ledger.resolve(batch.id, { ...finding, done: true })).rejects.toMatchObject({
        reason: 'wrong-state',
      })
    })
  })

  test('counts batches and drives by where they stand', async () => {
    const { ledger } = await claimed(unknown)
    const counts = await ledger.counts('run')
    expect(counts.unknown).toEqual({ batches: 1, drives: 2 })
    expect(counts.planned).toEqual({ batches: 2, drives: 3 })
    expect(counts.sending).toEqual({ batches: 0, drives: 0 })
  })

  test('gives its lines from behind any line on, and the batches of one state', async () => {
    const { ledger, batch } = await claimed(unknown)
    const facts = await Array.fromAsync(ledger.facts('run'))
    const seqs = facts.map(({ seq }) => seq)
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b))
    expect(await Array.fromAsync(ledger.facts('run', seqs[2]))).toEqual(facts.slice(3))
    expect((await Array.fromAsync(ledger.batches('run', 'unknown'))).map(({ id }) => id)).toEqual([batch.id])
  })
}
