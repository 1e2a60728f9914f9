import { driveReports, type RunLedger } from '@onedrive-restore/runs'
import { openLedgerAt } from '../connect/ledger.ts'
import type { CommandContext } from '../context.ts'
import { exitCodeOf, exitCodes } from '../exit-codes.ts'
import { type Format, print, printRows, say } from '../output/print.ts'
import { reportHtml } from '../output/report-html.ts'
import { UsageError } from '../usage-error.ts'

/** Which run of which ledger, as typed. */
export interface RunOptions {
  ledger: string
  run: string
}

/** Says where a run stands, and lists what wants a person. */
export async function status(
  context: CommandContext,
  { ledger: place, run, json }: RunOptions & { json?: boolean },
): Promise<number> {
  await using ledger = await openLedgerAt(place)
  await runOf(ledger, run)
  await ledger.sweep(run)
  const counts = await ledger.counts(run)
  const rows = Object.entries(counts).map(([stands, { batches, drives }]) => ({ stands, batches, drives }))
  await printRows(context, json ? rows : rows.filter(({ batches }) => batches > 0), json ? 'json' : 'table')
  for (const state of ['unknown', 'failed'] as const)
    for await (const { id, number, drives } of ledger.batches(run, state))
      say(
        context,
        `Batch ${number} is ${state}, with ${drives.length} drives: onedrive-restore resolve ${id}`,
      )
  return exitCodeOf(counts, await hasFailedDrives(ledger, run))
}

/** Writes down what a person found out about a batch. */
export async function resolveBatch(
  context: CommandContext,
  batch: string,
  options: {
    ledger: string
    done?: boolean
    notDone?: boolean
    by: string
    why: string
    planAgain?: boolean
  },
): Promise<number> {
  const { done = false, notDone = false, by, why } = options
  if (done === notDone) throw new UsageError('What was found? Give --done or --not-done.')
  if (options.planAgain && done)
    throw new UsageError('What was done is not planned again; leave --plan-again out.')
  await using ledger = await openLedgerAt(options.ledger)
  await ledger.resolve(batch, { done, by, why })
  if (options.planAgain) await ledger.planAgain(batch)
  say(context, options.planAgain ? 'Written down, and its drives are planned again.' : 'Written down.')
  return exitCodes.done
}

/** Prints what is known of each drive of a run. */
export async function report(
  context: CommandContext,
  { ledger: place, run, format }: RunOptions & { format: Format | 'html' },
): Promise<number> {
  await using ledger = await openLedgerAt(place)
  const found = await runOf(ledger, run)
  const counts = await ledger.counts(run)
  if (format === 'html') {
    for await (const piece of reportHtml(found, counts, driveReports(ledger, run)))
      context.stdout.write(piece)
    return exitCodes.done
  }
  const rows = async function* () {
    for await (const { drive, verdict, basis, batch, state, message } of driveReports(ledger, run))
      yield { id: drive.id, name: drive.name, verdict, basis, batch, stands: state, message: message ?? '' }
  }
  await printRows(context, rows(), format)
  return exitCodes.done
}

/** Lists the runs of a ledger. */
export async function runs(
  context: CommandContext,
  { ledger: place, json }: { ledger: string; json?: boolean },
): Promise<number> {
  await using ledger = await openLedgerAt(place)
  for (const { id, plannedAt } of await ledger.runs())
    await print(context, json ? JSON.stringify({ id, plannedAt }) : `${id}  ${plannedAt}`)
  return exitCodes.done
}

async function runOf(ledger: RunLedger, id: string) {
  const run = await ledger.run(id)
  if (run) return run
  const names = (await ledger.runs()).map((one) => one.id).join(', ')
  throw new UsageError(
    `There is no run ${id} in this ledger; ${names ? `there is ${names}` : 'it is empty'}.`,
  )
}

async function hasFailedDrives(ledger: RunLedger, run: string): Promise<boolean> {
  for await (const { verdict } of driveReports(ledger, run))
    if (verdict === 'failed' || verdict === 'skipped') return true
  return false
}
