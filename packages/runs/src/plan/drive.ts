import type { components } from '@onedrive-restore/client'

/** A drive as a run keeps it: what the server needs to find it, and what people need to recognise it. */
export type PlannedDrive = Pick<components['schemas']['OneDrive'], 'id' | 'name' | 'url'>

/** A drive without the links, which belong to the restore session that it was listed in. */
export function plannedDriveOf({ id, name, url }: PlannedDrive): PlannedDrive {
  return { id, name, url }
}
