import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Drive } from '../console/client.ts'
import { answerOf, consoleApi } from '../console/console-api.ts'
import { queries } from '../console/queries.ts'
import type { Credentials } from '../credentials/pairs.ts'
import { type Draft, resetDraft } from '../draft/draft.ts'
import { sessionQuery } from '../sessions/session-queries.ts'
import type { Choices } from './choices-of.ts'

/** What a start needs beside the draft. */
interface Start {
  drives: readonly Drive[]
  choices: Choices
  credentials: Record<string, string>
  /** The number of drives that somebody has typed. */
  confirmed: number | undefined
}

/** Starts the run of a draft and goes to its page. The credentials are held for as long as the request takes. */
export function useStart(draft: Draft) {
  const [, navigate] = useLocation()
  const [isStarting, setIsStarting] = useState(false)
  const [error, setError] = useState<unknown>()

  async function start({ drives, choices, credentials, confirmed }: Start) {
    const { runId: id, sessionId: restoreSessionId = '', batchSize, afterUnknown, afterFailed } = draft
    const session = queries.getQueryData(sessionQuery(restoreSessionId).queryKey)
    setIsStarting(true)
    setError(undefined)
    const json = {
      id,
      restoreSessionId,
      drives: [...drives],
      choices,
      // Whether the contract takes them is for the check that follows on the server, which names what is wrong.
      credentials: credentials as unknown as Credentials,
      batchSize,
      afterUnknown,
      afterFailed,
      ...(confirmed !== undefined && { confirmedDrives: confirmed }),
      ...(session?.organization && { organization: session.organization }),
    }
    try {
      await answerOf(consoleApi.runs.$post({ json })).catch(async (failure) => {
        if (!(await isThere(id))) throw failure
      })
      resetDraft()
      queries.invalidateQueries({ queryKey: ['runs'] })
      navigate(`/runs/${id}`)
    } catch (failure) {
      setError(failure)
      setIsStarting(false)
    }
  }

  return { start, isStarting, error }
}

/** Whether the console has the run all the same: an earlier try arrived, and only its answer was lost. */
async function isThere(id: string): Promise<boolean> {
  const read = answerOf(consoleApi.runs[':id'].$get({ param: { id } }))
  return read.then(
    () => true,
    () => false,
  )
}
