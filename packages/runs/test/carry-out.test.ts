import { describe, expect, test } from 'vitest'
import {
  carryOut,
  createMemoryLedger,
  driveReports,
  evidenceOf,
  maskedBodyOf,
  type Progress,
  planRun,
  type RunLedger,
} from '../src/index.ts'
import { drivesUpTo } from './drives.ts'
import { choices } from './ledger-cases.ts'
import { type Answer, startRestoreServer } from './restore-server.ts'

async function planned(count = 3): Promise<RunLedger> {
  const ledger = createMemoryLedger()
  await planRun(ledger, drivesUpTo(count), { id: 'run', choices, maxDrives: 1 })
  return ledger
}

const drop: Answer = (response) => void response.socket?.destroy()
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (response) =>
    void response.writeHead(code, headers).end('{"message":"no"}')
const once =
  (wanted: number, special: Answer): Answer =>
  (response, n, request) =>
    n === wanted ? special(response, n, request) : void response.end()

test('every drive of a run is sent once, in order, with what was chosen', async () => {
  await using server = await startRestoreServer()
  const ledger = await planned(5)
  const { lanes, counts } = await carryOut(ledger, { run: 'run', lanes: [server.lane()] })
  expect(lanes).toEqual(['nothing-left'])
  expect(counts.succeeded).toEqual({ batches: 5, drives: 5 })
  expect(server.executed.flat()).toEqual(['drive-1', 'drive-2', 'drive-3', 'drive-4', 'drive-5'])
  expect(JSON.parse(server.bodies[0] ?? '')).toEqual({
    restoreToOriginalLocation: {
      OneDrives: [{ id: 'drive-1', name: 'Owner 1', url: 'http://server/personal/1' }],
      ...choices,
      OfficeUsername: 'jsmith',
      OfficePassword: 'canary-of-the-office',
    },
  })
})

test('two sessions work side by side, and each has one batch at a time', async () => {
  let running = 0
  let most = 0
  await using server = await startRestoreServer(async (response) => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, 50))
    running--
    response.end()
  })
  const ledger = await planned(6)
  const { counts } = await carryOut(ledger, { run: 'run', lanes: [server.lane('a'), server.lane('b')] })
  expect(counts.succeeded.drives).toBe(6)
  expect(server.executed.flat().toSorted()).toEqual(Array.from(drivesUpTo(6), ({ id }) => id))
  expect(most).toBe(2)
})

test('two servers work side by side in one run, and neither is held up by the other', async () => {
  const answers: (() => void)[] = []
  await using slow = await startRestoreServer((response) => void answers.push(() => response.end()))
  await using quick = await startRestoreServer((response, n) => {
    response.end()
    // The slow one is let go when the quick one has done all the rest.
    if (n === 7) for (const answer of answers) answer()
  })
  const ledger = await planned(8)
  // The same id on both, as it can be: a session belongs to its server.
  const { lanes, counts } = await carryOut(ledger, { run: 'run', lanes: [slow.lane('a'), quick.lane('a')] })
  expect(lanes).toEqual(['nothing-left', 'nothing-left'])
  expect(counts.succeeded.drives).toBe(8)
  expect([slow.executed.length, quick.executed.length]).toEqual([1, 7])
  const sent = [...slow.executed, ...quick.executed].flat()
  expect(sent.toSorted()).toEqual(Array.from(drivesUpTo(8), ({ id }) => id))

  const facts = await Array.fromAsync(ledger.facts('run'))
  const servers = facts.flatMap((fact) => (fact.kind === 'sending' ? [fact.lane.server] : []))
  expect(servers.filter((server) => server === slow.url)).toHaveLength(1)
  expect(servers.filter((server) => server === quick.url)).toHaveLength(7)
})

// These three wait for a second each, and do it side by side.
test.concurrent('a server that is gone does not end what another one does, and its batches go there', async () => {
  await using server = await startRestoreServer()
  const gone = await startRestoreServer()
  const lane = gone.lane('b')
  await gone[Symbol.asyncDispose]()
  const ledger = await planned(6)
  const { counts } = await carryOut(ledger, {
    run: 'run',
    lanes: [server.lane('a'), lane],
    afterFailed: 'go-on',
    maxWaitMs: 10,
  })
  expect(counts).toMatchObject({ succeeded: { drives: expect.any(Number) }, unknown: { drives: 0 } })
  const sent = server.executed.flat()
  expect(new Set(sent).size).toBe(sent.length)
  expect(counts.succeeded.drives + counts['not-sent'].drives).toBe(6)
  expect(counts.succeeded.drives).toBe(sent.length)
  expect(sent.length).toBeGreaterThan(0)
})

test.concurrent('a 429 is waited out as long as the server asks, and its drives go in a new batch', async () => {
  await using server = await startRestoreServer(once(1, status(429, { 'retry-after': '1' })))
  const ledger = await planned(2)
  const told: Progress[] = []
  const onProgress = (progress: Progress) => told.push(progress)
  const { counts } = await carryOut(ledger, { run: 'run', lanes: [server.lane()], onProgress })
  expect(told).toContainEqual(expect.objectContaining({ kind: 'waiting', ms: 1_000 }))
  expect(server.executed.flat()).toEqual(['drive-1', 'drive-2', 'drive-1'])
  expect(counts).toMatchObject({ succeeded: { drives: 2 }, refused: { drives: 0 } })
  const batches = await Array.fromAsync(ledger.batches('run'))
  expect(batches.at(-1)).toMatchObject({ follows: batches[0]?.id, attempt: 2 })
})

test.concurrent('a worker does not call a run over while another one is sending', async () => {
  await using server = await startRestoreServer()
  const ledger = await planned(2)
  const other = await ledger.claim('run', { server: 'elsewhere', restoreSessionId: 'b' }, 'other')
  const running = carryOut(ledger, { run: 'run', lanes: [server.lane('a')] })
  await expect.poll(() => server.executed.length).toBe(1)
  // The other one is refused, and its drives go where somebody is still there.
  await ledger.settle(`${other?.id}`, 'other', { outcome: 'rejected', status: 429, message: 'later' })
  await ledger.planAgain(`${other?.id}`)
  expect((await running).counts.succeeded.drives).toBe(2)
})

test('after an outcome that nobody knows it stops, and does not go on until a person has looked', async () => {
  await using server = await startRestoreServer(once(2, drop))
  const ledger = await planned(3)
  const first = await carryOut(ledger, { run: 'run', lanes: [server.lane()] })
  expect(first.lanes).toEqual(['unknown'])
  expect(first.counts).toMatchObject({
    succeeded: { batches: 1 },
    unknown: { batches: 1 },
    planned: { batches: 1 },
  })

  const again = await carryOut(ledger, { run: 'run', lanes: [server.lane()] })
  expect(again.lanes).toEqual(['unknown'])
  expect(server.executed).toHaveLength(2)

  for await (const { id } of ledger.batches('run', 'unknown')) {
    await ledger.resolve(id, { done: false, by: 'A. Operator', why: 'No event names it.' })
    await ledger.planAgain(id)
  }
  const last = await carryOut(ledger, { run: 'run', lanes: [server.lane()] })
  expect(last.lanes).toEqual(['nothing-left'])
  expect(server.executed.flat()).toEqual(['drive-1', 'drive-2', 'drive-3', 'drive-2'])
})

test('it goes on after an unknown outcome when that was chosen, and sends those drives to nobody again', async () => {
  await using server = await startRestoreServer(once(1, drop))
  const ledger = await planned(3)
  const { counts } = await carryOut(ledger, { run: 'run', lanes: [server.lane()], afterUnknown: 'go-on' })
  expect(counts).toMatchObject({ succeeded: { batches: 2 }, unknown: { batches: 1 } })
  expect(server.executed.flat()).toEqual(['drive-1', 'drive-2', 'drive-3'])
})

test.for([502, 503, 504])('a %d of something in between is an unknown outcome', async (code) => {
  await using server = await startRestoreServer(once(1, status(code, { 'retry-after': '0' })))
  const ledger = await planned(2)
  const { lanes, counts } = await carryOut(ledger, { run: 'run', lanes: [server.lane()] })
  expect(lanes).toEqual(['unknown'])
  expect(counts.unknown.batches).toBe(1)
  expect(server.executed).toHaveLength(1)
})

test('what is refused again and again is sent a bounded number of times', async () => {
  await using server = await startRestoreServer(status(429))
  const ledger = await planned(1)
  const { lanes } = await carryOut(ledger, {
    run: 'run',
    lanes: [server.lane()],
    maxAttempts: 2,
    maxWaitMs: 1,
  })
  expect(lanes).toEqual(['failed'])
  expect(server.executed).toHaveLength(2)
})

test.for([400, 500])('a %d is not sent again', async (code) => {
  await using server = await startRestoreServer(status(code))
  const ledger = await planned(2)
  const { lanes } = await carryOut(ledger, { run: 'run', lanes: [server.lane()] })
  expect(lanes).toEqual(['failed'])
  expect(server.executed).toHaveLength(1)
})

test('it pauses when the restore session has ended, and goes on in another one', async () => {
  const ended = new Set<string>()
  await using server = await startRestoreServer(
    (response, n) => {
      if (n === 1) ended.add('a')
      response.end()
    },
    (id) => (ended.has(id) ? 'Stopped' : 'Working'),
  )
  const ledger = await planned(3)
  const first = await carryOut(ledger, { run: 'run', lanes: [server.lane('a')] })
  expect(first.lanes).toEqual(['session-ended'])
  expect(server.executed).toHaveLength(1)
  const second = await carryOut(ledger, { run: 'run', lanes: [server.lane('b')] })
  expect(second.counts.succeeded.drives).toBe(3)
})

test('an error of the ledger in one session stops the others, which would wait for its batch without end', async () => {
  await using server = await startRestoreServer()
  const ledger = await planned(3)
  let settled = 0
  const broken: RunLedger = {
    ...ledger,
    async settle(...args) {
      if (++settled === 1) throw new Error('the ledger has a mistake')
      return ledger.settle(...args)
    },
  }
  const lanes = [server.lane('a'), server.lane('b')]
  await expect(carryOut(broken, { run: 'run', lanes })).rejects.toThrow('the ledger has a mistake')
})

test('it stops after the batch in flight, or at once', async () => {
  const until = new AbortController()
  await using server = await startRestoreServer((response) => {
    until.abort()
    setTimeout(() => response.end(), 50)
  })
  const ledger = await planned(3)
  const calm = await carryOut(ledger, { run: 'run', lanes: [server.lane()], until: until.signal })
  expect(calm.lanes).toEqual(['stopped'])
  expect(calm.counts).toMatchObject({ succeeded: { batches: 1 }, planned: { batches: 2 } })

  const now = new AbortController()
  await using hanging = await startRestoreServer(() => now.abort())
  const other = await planned(3)
  const hard = await carryOut(other, { run: 'run', lanes: [hanging.lane()], signal: now.signal })
  expect(hard.counts).toMatchObject({ unknown: { batches: 1 }, planned: { batches: 2 } })
})

test('no password is in what is told or kept', async () => {
  await using server = await startRestoreServer((response) => {
    response.writeHead(500).end('{"message":"canary-of-the-office is wrong"}')
  })
  const ledger = await planned(2)
  const told: unknown[] = []
  await carryOut(ledger, {
    run: 'run',
    lanes: [server.lane()],
    onProgress: (progress) => told.push(progress),
  })
  const kept = await Array.fromAsync(ledger.facts('run'))
  expect(server.bodies.join()).toContain('canary-of-the-office')
  expect(JSON.stringify([told, kept])).not.toContain('canary')
})

test('no password of an event is in what is told or kept', async () => {
  const title = 'Drive 1 cannot be restored as jsmith with canary-of-the-office.'
  const events: object[] = []
  await using server = await startRestoreServer(
    (response) => {
      const named = { itemType: 'OneDrive', itemName: 'Owner 1' }
      events.push({ id: '1', type: 'Restore', status: 'Failed', title, message: title, ...named })
      response.end()
    },
    undefined,
    () => events,
  )
  const ledger = await planned(1)
  const told: unknown[] = []
  const onProgress = (progress: Progress) => told.push(progress)
  await carryOut(ledger, { run: 'run', lanes: [server.lane()], onProgress })
  const kept = await Array.fromAsync(ledger.facts('run'))
  const masked = title.replace('canary-of-the-office', '***')
  expect(told).toContainEqual(
    expect.objectContaining({ event: expect.objectContaining({ title: masked, message: masked }) }),
  )
  expect(JSON.stringify(kept)).toContain(masked)
  expect(JSON.stringify([told, kept])).not.toContain('canary')
})

test('a masked body is the one that is sent, but for the passwords', async () => {
  await using server = await startRestoreServer()
  const ledger = await planned(1)
  const lane = server.lane()
  await carryOut(ledger, { run: 'run', lanes: [lane] })
  const [batch] = await Array.fromAsync(ledger.batches('run'))
  const shown = JSON.stringify(maskedBodyOf(batch?.drives ?? [], choices, lane.credentials))
  expect(shown).not.toContain('canary')
  expect(shown).toBe(server.bodies[0]?.replace('canary-of-the-office', '***'))
})

test.for([
  [{ afterUnknown: 'retry' }, /afterUnknown is retry; it is 'stop' or 'go-on'/],
  [{ maxAttempts: 0 }, /maxAttempts is 0/],
  [{ maxWaitMs: Number.NaN }, /maxWaitMs is NaN/],
  [{ lanes: [] }, /lanes is empty/],
  [{ run: 'nowhere' }, /There is no run nowhere/],
] as const)('it refuses %o before anything is sent', async ([wrong, sentence]) => {
  await using server = await startRestoreServer()
  const options = { run: 'run', lanes: [server.lane()], ...wrong } as never
  await expect(carryOut(await planned(1), options)).rejects.toThrow(sentence)
  expect(server.executed).toEqual([])
})

test('a 200 that nobody can read is no success', async () => {
  await using server = await startRestoreServer(
    (response) => void response.end('<html>Sign in to the network</html>'),
  )
  const { lanes, counts } = await carryOut(await planned(2), { run: 'run', lanes: [server.lane()] })
  expect(lanes).toEqual(['unknown'])
  expect(counts.succeeded.batches).toBe(0)
})

describe('what is known of each drive', () => {
  const reports = async (ledger: RunLedger) => {
    const all = await Array.fromAsync(driveReports(ledger, 'run'))
    return all.map(({ drive, verdict, basis, message }) => [drive.id, verdict, basis, message])
  }
  const event = (id: string, status: string, title: string) => ({
    id,
    type: 'Restore',
    status,
    title,
    itemType: 'OneDrive',
  })

  test('comes from the events of its own call, and from no older ones', async () => {
    const events = [{ ...event('0', 'Success', 'Drive 2 was restored last week.'), itemName: 'Owner 2' }]
    await using server = await startRestoreServer(
      (response, n) => {
        if (n === 1) events.push({ ...event('1', 'Success', 'Drive 1 is restored.'), itemName: 'Owner 1' })
        if (n === 3) events.push({ ...event('3', 'Failed', 'Drive 3 has no owner.'), itemName: 'Owner 3' })
        response.end()
      },
      undefined,
      () => events,
    )
    const ledger = await planned(3)
    await carryOut(ledger, { run: 'run', lanes: [server.lane()] })
    expect(await reports(ledger)).toEqual([
      ['drive-1', 'restored', 'event', 'Drive 1 is restored.'],
      ['drive-2', 'unknown', 'ledger', undefined],
      ['drive-3', 'failed', 'event', 'Drive 3 has no owner.'],
    ])
  })

  test('comes from statistics where the server sends them', async () => {
    await using server = await startRestoreServer((response, n) => {
      const status = n === 2 ? 'Failed' : 'Success'
      const oneDrive = { id: `drive-${n}`, name: `Owner ${n}`, url: 'u' }
      const detail = { oneDrive, status, ...(n === 2 && { error: 'The site is locked.' }) }
      response.end(JSON.stringify({ status, details: [detail] }))
    })
    const ledger = await planned(2)
    await carryOut(ledger, { run: 'run', lanes: [server.lane()] })
    expect(await reports(ledger)).toEqual([
      ['drive-1', 'restored', 'statistics', undefined],
      ['drive-2', 'failed', 'statistics', 'The site is locked.'],
    ])
  })

  test('is told once for a drive that was sent again, and is never better than what happened', async () => {
    await using server = await startRestoreServer((response, n, request) => {
      if (n === 1) return status(429, { 'retry-after': '0' })(response, n, request)
      if (n === 2) return status(400)(response, n, request)
      return drop(response, n, request)
    })
    const ledger = await planned(3)
    await carryOut(ledger, { run: 'run', lanes: [server.lane()], afterFailed: 'go-on' })
    expect((await reports(ledger)).map(([id, verdict]) => [id, verdict])).toEqual([
      ['drive-2', 'not-done'],
      ['drive-3', 'unknown'],
      ['drive-1', 'not-done'],
    ])
  })

  test('can be looked up for an outcome that nobody knows, and that changes nothing', async () => {
    const events: object[] = []
    await using server = await startRestoreServer(
      (response) => {
        const startTime = new Date(Date.now() + 1_000).toISOString()
        events.push({ ...event('1', 'Success', 'Drive 1 is restored.'), itemName: 'Owner 1', startTime })
        response.socket?.destroy()
      },
      undefined,
      () => events,
    )
    const ledger = await planned(1)
    const lane = server.lane()
    await carryOut(ledger, { run: 'run', lanes: [lane] })
    const [batch] = await Array.fromAsync(ledger.batches('run'))
    const { drives } = await evidenceOf(ledger, `${batch?.id}`, lane.client)
    expect(drives.map(({ verdict, event }) => [verdict, event?.title])).toEqual([
      ['restored', 'Drive 1 is restored.'],
    ])
    expect((await ledger.batch(`${batch?.id}`))?.state).toBe('unknown')
  })
})
