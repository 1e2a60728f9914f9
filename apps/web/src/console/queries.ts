import { QueryClient } from '@tanstack/react-query'

/** What the page has read. The client under it repeats what may be repeated, so nothing is repeated here. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: 5_000, refetchOnWindowFocus: false },
    mutations: { retry: false },
  },
})
