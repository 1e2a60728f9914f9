import type { components } from '@onedrive-restore/client'
import {
  type PlannedDrive,
  type PlannedRun,
  planRun,
  type RestoreChoices,
  type RunLedger,
} from '@onedrive-restore/runs'
import type { Connection, ConnectionOptions } from '../connect/client.ts'
import type { CommandContext } from '../context.ts'
import { type Choice, chooseDrives, type RejectedLine } from '../input/choose-drives.ts'
import { writeRejects } from '../input/rejects.ts'
import { say } from '../output/print.ts'
import { UsageError } from '../usage-error.ts'

type Schemas = components['schemas']

/** What is planned, as typed. */
export interface PlanOptions extends ConnectionOptions, Choice {
  session: string[]
  run: string
  versions: Schemas['DocumentVersion']
  action: Schemas['DocumentAction']
  skipUnresolved?: boolean
  batchSize: number
  skipInvalid?: boolean
  /** How many drives `overwrite` is meant for. */
  confirmOverwrite?: number
}

/** Plans a run into a ledger. Nothing is planned when a line of a list is wrong, or when an overwrite is not confirmed. */
export async function plan(
  context: CommandContext,
  ledger: RunLedger,
  options: PlanOptions,
  { client }: Connection,
): Promise<PlannedRun> {
  const [session = ''] = options.session
  const rejects: RejectedLine[] = []
  const drives = chooseDrives(context, client, session, options, (line) => rejects.push(line))
  const checked = async function* (): AsyncGenerator<PlannedDrive, void> {
    let count = 0
    for await (const drive of drives) {
      count++
      yield drive
    }
    // Thrown inside the transaction of the plan: then nothing of it is kept.
    if (options.from !== undefined)
      await writeRejects(context, options.from, rejects, options.skipInvalid ?? false)
    if (count === 0) throw new UsageError('No drive of the session is meant, so nothing was planned.')
    checkOverwrite(options, count)
  }
  const { run: id, batchSize: maxDrives } = options
  const planned = await planRun(ledger, checked(), {
    id,
    choices: choicesOf(options),
    maxDrives,
    onDuplicate: ({ name, id }) =>
      say(context, `${name} (${id}) is in the list more than once; it is restored once.`),
  })
  return planned
}

function choicesOf({ versions, action, skipUnresolved }: PlanOptions): RestoreChoices {
  const rest = { DocumentVersion: versions, ...(skipUnresolved && { SkipUnresolved: true }) }
  return action === 'overwrite'
    ? { ...rest, DocumentAction: action, overwritesDocuments: true }
    : { ...rest, DocumentAction: action }
}

/** What the action does to documents that exist, in a sentence for whoever chose it. */
export function consequenceOf(action: PlanOptions['action']): string {
  return action === 'overwrite'
    ? 'Documents that exist are replaced.'
    : 'Beside each document that exists a copy RESTORED-<name> is restored, up to twice the storage (inferred); what a second restore adds is not documented.'
}

function checkOverwrite({ action, confirmOverwrite }: PlanOptions, count: number): void {
  if (action !== 'overwrite' || confirmOverwrite === count) return
  const given = confirmOverwrite === undefined ? '' : `, not for ${confirmOverwrite}`
  throw new UsageError(
    `overwrite replaces documents in ${count} drives and cannot be undone. Confirm it with --confirm-overwrite ${count}${given}. Nothing was planned.`,
  )
}
