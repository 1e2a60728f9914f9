import { enums, isRejected } from '@onedrive-restore/client'
import type { OpenLane } from './lane.ts'
import { sleep } from './sleep.ts'

const pollMs = 2_000

/**
 * Whether the restore session can be sent to; one that is starting is waited for. A server answers 500 to whatever is
 * asked of a session that has expired or was ended, and 404 to one it never had. A server that cannot be asked says
 * nothing, and the next call will tell.
 */
export async function isSessionOpen(lane: OpenLane, stopping: AbortSignal): Promise<boolean> {
  const { RestoreSessionState: state } = enums
  while (!stopping.aborted) {
    const found = await stateOf(lane)
    if (found !== state.Starting) return found === undefined || found === state.Working
    await sleep(pollMs, stopping)
  }
  return false
}

async function stateOf({ client, restoreSessionId }: OpenLane) {
  const { RestoreSessionState: state } = enums
  try {
    return (await client.getRestoreSession(restoreSessionId)).state
  } catch (error) {
    const isGone = isRejected(error) && (error.status === 404 || error.status >= 500)
    return isGone ? state.Stopped : undefined
  }
}
