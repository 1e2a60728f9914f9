import type { Progress } from '@onedrive-restore/runs'

/** A line of what `--json` prints. An event names its batch, whose drives stand in the line in which it is sent. */
export function jsonLineOf(progress: Progress): string {
  if (progress.kind !== 'event') return JSON.stringify(progress)
  const { id, run, number, attempt } = progress.batch
  return JSON.stringify({ ...progress, batch: { id, run, number, attempt } })
}
