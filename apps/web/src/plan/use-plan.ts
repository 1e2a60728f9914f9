import { useQuery } from '@tanstack/react-query'
import type { Drive } from '../console/client.ts'
import { type Answered, answerOf, consoleApi } from '../console/console-api.ts'
import type { Draft } from '../draft/draft.ts'
import { choicesOf } from './choices-of.ts'

/** What would be sent, as the console's server sees it. */
export type Plan = Answered<typeof consoleApi.plans.$post>

/** Asks the server for the plan of a draft. The draft's own name changes with it, so it is the key. */
export function usePlan(draft: Draft, drives: readonly Drive[] | undefined) {
  const choices = choicesOf(draft)
  return useQuery({
    queryKey: ['plan', draft.runId],
    queryFn: () => {
      if (!choices || !drives) throw new TypeError('There is nothing to plan yet.')
      const json = { drives: [...drives], choices, batchSize: draft.batchSize }
      return answerOf(consoleApi.plans.$post({ json }))
    },
    enabled: choices !== undefined && drives !== undefined && drives.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  })
}
