import { fields } from '@onedrive-restore/client'
import { createMemoryLedger, type PlannedDrive, planRun } from '@onedrive-restore/runs'
import { checkContract } from '../input/check-contract.ts'
import type { PlanInput } from '../input/plan-input.ts'

/** What a run would send. */
export interface PlanPreview {
  readonly batches: number
  readonly drives: number
  /** Those that were in the list before. Each is restored once. */
  readonly duplicates: readonly PlannedDrive[]
  /** The body of the first call as it would be sent, secrets masked. */
  readonly firstBody: string
  /** How many bytes the drives of all calls are as JSON. */
  readonly bytes: number
}

/** Plans in memory alone: nothing is kept and nothing is sent. */
export async function planPreview(
  { drives, choices, batchSize, credentials }: PlanInput,
  checksBodies: boolean,
): Promise<PlanPreview> {
  if (checksBodies) checkContract(drives, choices, credentials)
  await using ledger = createMemoryLedger()
  const duplicates: PlannedDrive[] = []
  const id = 'preview'
  const planned = await planRun(ledger, drives, {
    id,
    choices: choices as never,
    maxDrives: batchSize,
    onDuplicate: (drive) => duplicates.push(drive),
  })
  let first: readonly PlannedDrive[] | undefined
  let bytes = 0
  for await (const batch of ledger.batches(id)) {
    first ??= batch.drives
    bytes += Buffer.byteLength(JSON.stringify(batch.drives))
  }
  const { batches, drives: count } = planned
  const body = { restoreToOriginalLocation: { OneDrives: first, ...choices, ...masked(credentials) } }
  return { batches, drives: count, duplicates, bytes, firstBody: JSON.stringify(body, undefined, 2) }
}

const secretNames = [fields.OfficeCredentials, fields.OnPremisesCredentials].flatMap((all) =>
  Object.values(all).flatMap((field) => ('secret' in field ? [field.name as string] : [])),
)

function masked(credentials: object = {}): object {
  const entries = Object.entries(credentials).map(([name, value]) => [
    name,
    secretNames.includes(name) ? '***' : value,
  ])
  return Object.fromEntries(entries)
}
