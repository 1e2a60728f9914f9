import { type PlannedDrive, plannedDriveOf } from './drive.ts'

/** How many drives one call may carry. */
export interface BatchLimits {
  /** The most drives of a batch. @default 50 */
  readonly maxDrives?: number
  /**
   * The most bytes of the drives of a batch, written as JSON in UTF-8. Whether servers have a limit is not documented.
   * @default 1_000_000
   */
  readonly maxBytes?: number
}

/**
 * Cuts drives into batches, in their order, each as full as the limits allow. A drive with an id that came before is
 * left out and told to `onDuplicate`. No more than one batch is held at a time; the ids are, to know them again.
 *
 * @throws {TypeError} for limits that are not whole numbers above zero, a drive without an id, or one drive that is
 * larger than a batch
 */
export async function* batchesOf(
  drives: Iterable<PlannedDrive> | AsyncIterable<PlannedDrive>,
  { maxDrives = 50, maxBytes = 1_000_000 }: BatchLimits = {},
  onDuplicate: (drive: PlannedDrive) => void = () => {},
): AsyncGenerator<PlannedDrive[], void> {
  checkLimit('maxDrives', maxDrives)
  checkLimit('maxBytes', maxBytes)
  const seen = new Set<string>()
  let batch: PlannedDrive[] = []
  let bytes = 0
  for await (const given of drives) {
    const drive = checkedDrive(given)
    if (seen.has(drive.id)) {
      onDuplicate(drive)
      continue
    }
    seen.add(drive.id)
    const size = Buffer.byteLength(JSON.stringify(drive)) + 1
    if (size > maxBytes)
      throw new TypeError(`The drive ${drive.id} alone has ${size} bytes; maxBytes is ${maxBytes}.`)
    if (batch.length === maxDrives || bytes + size > maxBytes) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(drive)
    bytes += size
  }
  if (batch.length > 0) yield batch
}

function checkLimit(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 1)
    throw new TypeError(`${name} is ${value}; it must be a whole number above zero.`)
}

function checkedDrive(given: PlannedDrive): PlannedDrive {
  const drive = plannedDriveOf(given)
  if (typeof drive.id !== 'string' || drive.id === '') throw new TypeError('A drive has no id.')
  return drive
}
