import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { LiveMessage } from '../../server/routes/live-stream.ts'
import { consoleApi } from '../console/console-api.ts'
import { runQuery } from './run-queries.ts'

/** One thing that happened while a run was carried out. */
export type LiveEntry = Exclude<LiveMessage, { kind: 'heartbeat' }>['entries'][number]

/** What is heard of a run. */
export interface LiveRun {
  /** The latest of what happened, oldest first; no more than some hundred. */
  entries: readonly LiveEntry[]
  /** Whether the line to the console is up. The run does not depend on it. */
  isHeard: boolean
}

const maxEntries = 300
const retryMs = 3_000
/** The server gives a sign of life every ten seconds; a line that missed three of them is dead without saying so. */
const maxSilenceMs = 30_000
const listsEveryMs = 2_000

/**
 * Listens to a run for as long as its page is open, and keeps what was read of it up to date. The line may break at any
 * time: the next one begins with where the run stands.
 */
export function useLiveRun(id: string): LiveRun {
  const queries = useQueryClient()
  const [entries, setEntries] = useState<readonly LiveEntry[]>([])
  const [isHeard, setIsHeard] = useState(true)

  useEffect(() => {
    let source: EventSource | undefined
    let retry: ReturnType<typeof setTimeout> | undefined
    let silence: ReturnType<typeof setTimeout> | undefined
    let later: ReturnType<typeof setTimeout> | undefined

    function take(message: LiveMessage): void {
      setIsHeard(true)
      if (message.kind === 'heartbeat') return
      queries.setQueryData(runQuery(id).queryKey, message.run)
      setEntries((before) =>
        message.kind === 'snapshot' ? message.entries : [...before, ...message.entries].slice(-maxEntries),
      )
      // What the lists show has changed as well; while it goes on they are read again at a calmer pace.
      if (message.run.isRunning) later ??= setTimeout(readLists, listsEveryMs)
      else readLists()
    }

    function readLists(): void {
      clearTimeout(later)
      later = undefined
      queries.invalidateQueries({
        queryKey: runQuery(id).queryKey,
        predicate: ({ queryKey }) => queryKey.length > 2,
      })
    }

    function listen(): void {
      const line = new EventSource(consoleApi.runs[':id'].live.$url({ param: { id } }))
      source = line
      // Whether and when a browser itself tries again differs; and why the line broke, only an ordinary reading tells.
      const lost = () => {
        hangUp()
        setIsHeard(false)
        queries.invalidateQueries({ queryKey: runQuery(id).queryKey, exact: true })
        retry = setTimeout(listen, retryMs)
      }
      const waitForLife = () => {
        clearTimeout(silence)
        silence = setTimeout(lost, maxSilenceMs)
      }
      line.onmessage = ({ data }) => {
        waitForLife()
        take(JSON.parse(data))
      }
      line.onerror = lost
      waitForLife()
    }

    function hangUp(): void {
      source?.close()
      clearTimeout(retry)
      clearTimeout(silence)
    }

    /** A browser has six lines to one server, so a tab that nobody sees gives its own back. */
    function followSight(): void {
      hangUp()
      if (!document.hidden) listen()
    }

    followSight()
    document.addEventListener('visibilitychange', followSight)
    return () => {
      document.removeEventListener('visibilitychange', followSight)
      hangUp()
      clearTimeout(later)
    }
  }, [id, queries])

  return { entries, isHeard }
}
