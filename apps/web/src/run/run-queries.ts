import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type Answered, answerOf, consoleApi } from '../console/console-api.ts'

const one = consoleApi.runs[':id']

/** A run as the console tells it. */
export type RunView = Answered<typeof one.$get>
export type Standing = RunView['standing']
export type DriveReport = Answered<typeof one.drives.$get>['entries'][number]
export type BatchAccount = Answered<typeof one.batches.$get>['entries'][number]

/** How many rows a page of a list has. */
export const pageRows = 50

/** No narrowing of a list. */
export const any = { verdict: '', search: '', state: '' }

/** One run; while it is watched, what is live replaces it. */
export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['runs', id],
    queryFn: () => answerOf(one.$get({ param: { id } })),
  })

/** Some drives of a run, with what is known of each. */
export const runDrivesQuery = (id: string, verdict: string, search: string, page: number) =>
  queryOptions({
    queryKey: ['runs', id, 'drives', verdict, search, page],
    queryFn: () =>
      answerOf(one.drives.$get({ param: { id }, query: { ...any, verdict, search, ...rangeOf(page) } })),
    placeholderData: keepPreviousData,
  })

/** Some batches of a run. */
export const runBatchesQuery = (id: string, state: string, page: number) =>
  queryOptions({
    queryKey: ['runs', id, 'batches', state, page],
    queryFn: () => answerOf(one.batches.$get({ param: { id }, query: { ...any, state, ...rangeOf(page) } })),
    placeholderData: keepPreviousData,
  })

function rangeOf(page: number) {
  return { offset: page * pageRows, limit: pageRows }
}
