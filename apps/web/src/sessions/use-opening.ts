import type { components } from '@onedrive-restore/client'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { client, type Session } from '../console/client.ts'
import { queries } from '../console/queries.ts'
import { sessionsQuery } from './session-queries.ts'

/** How the opening of a session stands. */
export interface Opening {
  isOpening: boolean
  /** When it began, on the clock of `Date.now()`. */
  since: number
  /** The session, once the server has said which one it is. */
  session: Session | undefined
  error: unknown
  start: (organizationId: string, explore: components['schemas']['ExploreOptions']) => void
  /** Waits no longer. The session stays open on the server. */
  leave: () => void
}

/** Opens a session, waits until it works, and goes on to its drives. */
export function useOpening(): Opening {
  const [, navigate] = useLocation()
  const [now, setNow] = useState<Pick<Opening, 'isOpening' | 'since' | 'session' | 'error'>>({
    isOpening: false,
    since: 0,
    session: undefined,
    error: undefined,
  })
  const waiting = useRef(new AbortController())
  useEffect(() => () => waiting.current.abort(), [])

  async function open(...[organizationId, explore]: Parameters<Opening['start']>) {
    waiting.current = new AbortController()
    const { signal } = waiting.current
    setNow({ isOpening: true, since: Date.now(), session: undefined, error: undefined })
    try {
      const session = await client.startRestoreSession(organizationId, { explore })
      setNow((before) => ({ ...before, session }))
      await client.waitForRestoreSession(session.id, { signal })
      if (!signal.aborted) navigate(`/sessions/${session.id}/drives`)
    } catch (error) {
      if (!signal.aborted) setNow((before) => ({ ...before, isOpening: false, error }))
    } finally {
      // Also after an unknown outcome: the session may be there, and then it is in the list.
      queries.invalidateQueries({ queryKey: sessionsQuery.queryKey })
    }
  }

  return {
    ...now,
    start: (organizationId, explore) => void open(organizationId, explore),
    leave: () => {
      waiting.current.abort()
      setNow((before) => ({ ...before, isOpening: false }))
    },
  }
}
