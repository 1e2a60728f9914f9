import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { resetDraft } from '../draft/draft.ts'
import { type Answered, answerOf, consoleApi } from './console-api.ts'
import { queries } from './queries.ts'
import { onSignedOut } from './signed-out.ts'

/** What the console says of itself. */
export type Account = Answered<typeof consoleApi.console.$get>

/** Which server the console talks to, and who is signed in. */
export const accountQuery = queryOptions({
  queryKey: ['console'],
  queryFn: () => answerOf(consoleApi.console.$get()),
  staleTime: Number.POSITIVE_INFINITY,
  // Until the server has been reached it is not known which of the two it is.
  refetchInterval: ({ state }) => (state.data?.kind === 'lost' || state.error ? 3_000 : false),
})

/** The same, asked again when a call finds that the sign-in is over. */
export function useAccount() {
  useEffect(() => onSignedOut(() => void queries.invalidateQueries({ queryKey: accountQuery.queryKey })), [])
  return useQuery(accountQuery)
}

/** Signs in. The password goes to the console and is not kept in the page. */
export function useSignIn() {
  return useMutation({
    mutationFn: (json: { username: string; password: string }) =>
      answerOf(consoleApi['sign-in'].$post({ json })),
    // The mutation would keep what it was called with.
    gcTime: 0,
    onSuccess: () => queries.invalidateQueries({ queryKey: accountQuery.queryKey }),
  })
}

/** Signs out, and forgets what was read and what was being prepared. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => answerOf(consoleApi['sign-out'].$post()),
    onSettled: () => {
      resetDraft()
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== accountQuery.queryKey[0] })
      return queries.invalidateQueries({ queryKey: accountQuery.queryKey })
    },
  })
}
