import type { components, RestoreClient } from '@onedrive-restore/client'
import { type BatchEvidence, evidenceOf, type RunLedger } from '@onedrive-restore/runs'

type Event = components['schemas']['RestoreEvent']

/** What the events of a session say of a batch, and those events themselves. */
export interface SeenEvidence extends BatchEvidence {
  /** The newest events that began since the call left, or whose time is not certain, the oldest first. */
  readonly events: readonly Event[]
  /** How many there are of them. */
  readonly total: number
}

const maxEvents = 200

/** Reads the session's events now, and lays them beside a batch. What `evidenceOf` cannot say, this cannot either. */
export async function readEvidence(
  ledger: RunLedger,
  batch: string,
  client: Pick<RestoreClient, 'listRestoreEvents'>,
): Promise<SeenEvidence> {
  const all: Event[] = []
  const evidence = await evidenceOf(ledger, batch, {
    async *listRestoreEvents(...args) {
      for await (const event of client.listRestoreEvents(...args)) {
        all.push(event)
        yield event
      }
    },
  })
  const since = Date.parse(evidence.since)
  const events = all.filter(({ startTime = '' }) => !(Date.parse(startTime) < since))
  return { ...evidence, events: events.slice(-maxEvents), total: events.length }
}
