import type { RestoreResult } from '@onedrive-restore/client'
import { useState } from 'react'
import { type BulkRestore, client, type Problem, problemOf, type RestoreEvent, type Session } from './api.ts'

/** One restore in a session: what has happened so far, and what came of it. */
export function useRestore(session: Session) {
  const [busy, setBusy] = useState(false)
  const [events, setEvents] = useState<RestoreEvent[]>([])
  const [result, setResult] = useState<RestoreResult>()
  const [problem, setProblem] = useState<Problem>()

  /** Shows the events of the session until the restore is over. They are a courtesy: losing them changes nothing. */
  async function follow(until: AbortSignal) {
    try {
      for await (const event of client.followRestoreEvents(session.id, { until })) {
        setEvents((before) => withEvent(before, event))
      }
    } catch (error) {
      console.warn('The events cannot be followed.', problemOf(error).outcome)
    }
  }

  /** Restores, and says whether anything may have been restored by that. */
  async function restore(body: BulkRestore): Promise<boolean> {
    setBusy(true)
    setEvents([])
    setResult(undefined)
    setProblem(undefined)
    const over = new AbortController()
    follow(over.signal)
    try {
      setResult(await client.restoreOneDrives(session.id, body))
      return true
    } catch (error) {
      const failed = problemOf(error)
      setProblem(failed)
      return failed.mayHaveRun
    } finally {
      setBusy(false)
      over.abort()
    }
  }

  return { busy, events, result, problem, restore }
}

/** An event comes again when it has ended. */
function withEvent(events: RestoreEvent[], event: RestoreEvent): RestoreEvent[] {
  const place = events.findIndex(({ id }) => id === event.id)
  return place < 0 ? [...events, event] : events.with(place, event)
}
