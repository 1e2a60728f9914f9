import { queryOptions } from '@tanstack/react-query'
import { type Answered, answerOf, consoleApi } from '../console/console-api.ts'
import { ConsoleError } from '../console/console-error.ts'
import { any, type BatchAccount } from '../run/run-queries.ts'

const { evidence } = consoleApi.batches[':id']

/** What a session's events say of a batch, and the events themselves. */
export type Evidence = Answered<typeof evidence.$get>

/** The batch at a place of its run, from 1. */
export const batchQuery = (runId: string, number: number) =>
  queryOptions({
    queryKey: ['runs', runId, 'batch', number],
    queryFn: async () => {
      const query = { ...any, offset: Math.max(0, number - 1), limit: 1 }
      const { entries } = await answerOf(consoleApi.runs[':id'].batches.$get({ param: { id: runId }, query }))
      const [batch] = entries
      if (batch?.number !== number) throw new ConsoleError(`This run has no batch ${number}.`, 404)
      return batch
    },
    refetchInterval: ({ state }) => (state.data?.state === 'sending' ? 2_000 : false),
  })

/** The events are read when somebody looks and when they ask again, and it is shown when that was. */
export const evidenceQuery = (batchId: string) =>
  queryOptions({
    queryKey: ['evidence', batchId],
    queryFn: async () => ({
      ...(await answerOf(evidence.$get({ param: { id: batchId } }))),
      readAt: new Date().toISOString(),
    }),
    staleTime: 0,
  })

/** Whether a person has to find out what became of it. */
export function isOpen({ state }: BatchAccount): boolean {
  return state === 'unknown' || state === 'failed'
}
