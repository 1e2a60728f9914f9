import { expect, test } from 'vitest'
import {
  carryOut,
  createMemoryLedger,
  driveReports,
  type Progress,
  planRun,
  type RunClient,
} from '../src/index.ts'
import { drivesUpTo } from './drives.ts'
import { choices } from './ledger-cases.ts'
import { type Answer, startRestoreServer } from './restore-server.ts'

const event = (drive: number, status: string) => ({
  id: `event-${drive}`,
  type: 'Restore',
  status,
  title: `Drive ${drive}: ${status}`,
  itemType: 'OneDrive',
  itemName: `Owner ${drive}`,
})
const never = new Promise<never>(() => {})

/** Carries one batch of three drives out, and says what was told and known of them. */
async function carryBatch(
  answer: Answer,
  events: () => object[] | Promise<object[]>,
  onTitle: (title: string) => void = () => {},
  signal?: AbortSignal,
  client: Partial<RunClient> = {},
) {
  await using server = await startRestoreServer(answer, undefined, events)
  const ledger = createMemoryLedger()
  await planRun(ledger, drivesUpTo(3), { id: 'run', choices })
  const told: Progress[] = []
  const onProgress = (progress: Progress) => {
    told.push(progress)
    if (progress.kind === 'event') onTitle(progress.event.title)
  }
  const lane = server.lane()
  const lanes = [{ ...lane, client: { ...lane.client, ...client } }]
  const options = { run: 'run', lanes, onProgress, ...(signal && { signal }) }
  const { counts } = await carryOut(ledger, options)
  const reports = await Array.fromAsync(driveReports(ledger, 'run'))
  return { told, counts, verdicts: reports.map(({ verdict }) => verdict) }
}

/** Resolves each time that one of these titles has been told, in this order. */
function createTold() {
  const waiting = new Map<string, () => void>()
  return {
    onTitle: (title: string) => waiting.get(title)?.(),
    until: (title: string) => new Promise<void>((resolve) => waiting.set(title, resolve)),
  }
}

// Events are read every three seconds: most of these wait for that, and do it side by side.
test.concurrent('its events are told while its call is in flight, each status once, and all of them count', async () => {
  const events = [event(9, 'Success')]
  const { onTitle, until } = createTold()
  let reading = 0
  let most = 0
  const { told, verdicts } = await carryBatch(
    async (response) => {
      events.push(event(1, 'Running'))
      await until('Drive 1: Running')
      events.push(event(2, 'Failed'))
      await until('Drive 2: Failed')
      events[1] = event(1, 'Success')
      events.push(event(3, 'Skipped'))
      response.end()
    },
    async () => {
      most = Math.max(most, ++reading)
      await new Promise((resolve) => setTimeout(resolve, 20))
      reading--
      return events
    },
    onTitle,
  )
  const kinds = told.map((progress) => (progress.kind === 'event' ? progress.event.title : progress.kind))
  expect(kinds).toEqual([
    'sending',
    'Drive 1: Running',
    'Drive 2: Failed',
    'Drive 1: Success',
    'Drive 3: Skipped',
    'ended',
    'lane-ended',
  ])
  expect(told[1]).toMatchObject({ lane: { restoreSessionId: 'session-1' }, batch: { number: 1 } })
  expect(verdicts).toEqual(['restored', 'failed', 'skipped'])
  expect(most).toBe(1)
})

test.concurrent('a listener that throws costs no drive its verdict', async () => {
  const events: object[] = []
  const { verdicts } = await carryBatch(
    (response) => {
      for (const drive of [1, 2, 3]) events.push(event(drive, 'Success'))
      response.end()
    },
    () => events,
    () => {
      throw new Error('the terminal is gone')
    },
  )
  expect(verdicts).toEqual(['restored', 'restored', 'restored'])
})

test.concurrent('a reading that fails during the call changes nothing', async () => {
  const events: object[] = []
  let failed = 0
  let isInFlight = false
  const { counts, verdicts } = await carryBatch(
    async (response) => {
      isInFlight = true
      await expect.poll(() => failed, { timeout: 10_000 }).toBeGreaterThan(0)
      isInFlight = false
      for (const drive of [1, 2, 3]) events.push(event(drive, 'Success'))
      response.end()
    },
    () => {
      if (!isInFlight) return events
      failed++
      return ['not an event'] as never
    },
  )
  expect(counts.succeeded.drives).toBe(3)
  expect(verdicts).toEqual(['restored', 'restored', 'restored'])
})

test.concurrent('a reading that hangs ends with the call, and the one after it brings what it would have brought', async () => {
  const events: object[] = []
  let hanging = 0
  let isInFlight = false
  let answeredAt = 0
  const { counts, verdicts } = await carryBatch(
    async (response) => {
      isInFlight = true
      await expect.poll(() => hanging, { timeout: 10_000 }).toBe(1)
      isInFlight = false
      for (const drive of [1, 2, 3]) events.push(event(drive, 'Success'))
      answeredAt = performance.now()
      response.end()
    },
    () => {
      if (!isInFlight) return events
      hanging++
      return never
    },
  )
  expect(performance.now() - answeredAt).toBeLessThan(2_000)
  expect(counts.succeeded.drives).toBe(3)
  expect(verdicts).toEqual(['restored', 'restored', 'restored'])
})

test.concurrent('a client that does not listen to signals cannot hold the batch back either', async () => {
  let readings = 0
  const deaf = {
    async *listRestoreEvents() {
      if (++readings === 2) await never
      yield* []
    },
  }
  const wait: Answer = async (response) => {
    await expect.poll(() => readings, { timeout: 10_000 }).toBe(2)
    response.end()
  }
  const { counts } = await carryBatch(wait, () => [], undefined, undefined, deaf as Partial<RunClient>)
  expect(counts.succeeded.drives).toBe(3)
  expect(readings).toBe(3)
})

test.concurrent('a run that is stopped at once does not wait for the last reading, and keeps the success', async () => {
  const now = new AbortController()
  let isOver = false
  const { counts } = await carryBatch(
    (response) => {
      isOver = true
      response.end()
    },
    () => {
      if (!isOver) return []
      setTimeout(() => now.abort(), 100)
      return never
    },
    undefined,
    now.signal,
  )
  expect(counts.succeeded.drives).toBe(3)
})
