import { queryOptions, useQuery } from '@tanstack/react-query'
import { client, type Drive } from '../console/client.ts'
import { queries } from '../console/queries.ts'

/** Few enough that servers answer it, see the parameter in the contract; many enough that 10,000 take a second or two. */
const limit = 500
const maxDrives = 200_000

/**
 * Every drive of a session. Nothing can be chosen before the whole list is there: "all" would be what happened to have
 * arrived. The count grows meanwhile under a key of its own.
 */
export const drivesQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['drives', sessionId],
    queryFn: async ({ signal }) => {
      const drives: Drive[] = []
      for await (const { id, name, url } of client.listOneDrives(sessionId, {
        limit,
        cap: maxDrives,
        signal,
      })) {
        drives.push({ id, name, url })
        if (drives.length % limit === 0) queries.setQueryData(countKey(sessionId), drives.length)
      }
      return drives
    },
    // A session shows one point in time, so its list does not change.
    staleTime: Number.POSITIVE_INFINITY,
  })

/** How many drives of a session have been read so far. */
export function useReadSoFar(sessionId: string): number {
  return useQuery({ queryKey: countKey(sessionId), queryFn: () => 0, enabled: false, initialData: 0 }).data
}

function countKey(sessionId: string) {
  return ['drives', sessionId, 'so-far'] as const
}
