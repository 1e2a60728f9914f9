import { createMemoryLedger, maskedBodyOf, type PlannedDrive, planRun } from '@onedrive-restore/runs'
import { checkContract, confirmedChoices } from '../input/check-contract.ts'
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
  const { size } = new Set(drives.map(({ id }) => id))
  const wanted = confirmedChoices(choices, size, size)
  await using ledger = createMemoryLedger()
  const duplicates: PlannedDrive[] = []
  const id = 'preview'
  const planned = await planRun(ledger, drives, {
    id,
    choices: wanted,
    maxDrives: batchSize,
    onDuplicate: (drive) => duplicates.push(drive),
  })
  let first: readonly PlannedDrive[] = []
  let bytes = 0
  for await (const batch of ledger.batches(id)) {
    if (batch.number === 1) first = batch.drives
    bytes += Buffer.byteLength(JSON.stringify(batch.drives))
  }
  // Without credentials it is a body that cannot be sent yet, and shows what is there.
  const body = maskedBodyOf(first, wanted, credentials ?? ({} as NonNullable<typeof credentials>))
  return {
    batches: planned.batches,
    drives: planned.drives,
    duplicates,
    bytes,
    firstBody: JSON.stringify(body, undefined, 2),
  }
}
