import { createMemoryLedger, maskedBodyOf, type RunLedger } from '@onedrive-restore/runs'
import { type Connection, type ConnectionOptions, connect } from '../connect/client.ts'
import { shownCredentials } from '../connect/credentials.ts'
import { openLedgerAt } from '../connect/ledger.ts'
import type { CommandContext } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import { print, printable, say } from '../output/print.ts'
import { UsageError } from '../usage-error.ts'
import { type CarryOptions, carry, openLanes } from './carry.ts'
import { consequenceOf, type PlanOptions, plan } from './plan.ts'

/** A plan and its carrying out, as typed. */
export interface RestoreOptions extends PlanOptions, CarryOptions {
  ledger?: string
  send?: boolean
}

/** Plans and carries out. Without `--send` it says what would be sent, keeps nothing and sends nothing. */
export async function restore(context: CommandContext, options: RestoreOptions): Promise<number> {
  if (!options.send) return dryRun(context, options)
  if (!options.ledger)
    throw new UsageError(
      'Where is the ledger to be? Give --ledger <file>; without one a crash loses what is known.',
    )
  await using ledger = await openLedgerAt(options.ledger)
  if (await ledger.run(options.run))
    throw new UsageError(
      `The ledger has a run ${options.run} already: resume it, or give --run another name.`,
    )
  // All that can be asked for is asked for first, and once: what was read from an open file is not there again.
  const connection = await connectFor(context, options)
  const lanes = await openLanes(context, options, connection)
  const { batches, drives } = await plan(context, ledger, options, connection)
  say(context, `Planned ${drives} drives in ${batches} batches.`)
  // Awaited here: the ledger is closed when this function ends.
  return await carry(context, ledger, options.run, options, lanes)
}

async function dryRun(context: CommandContext, options: RestoreOptions): Promise<number> {
  await using ledger = createMemoryLedger()
  const planned = await plan(context, ledger, options, await connectFor(context, options))
  const run = await ledger.run(options.run)
  const credentials = shownCredentials(context, options)
  for await (const { number, drives } of ledger.batches(options.run)) {
    // The first body is shown whole; the others differ in their drives alone.
    const body = number === 1 && run && maskedBodyOf(drives, run.choices, credentials)
    if (options.json) await print(context, JSON.stringify({ batch: number, drives, ...(body && { body }) }))
    else await print(context, batchText(number, drives, body))
  }
  if (Object.keys(credentials).length === 0)
    say(
      context,
      'The body lacks the account to restore as: give --office-username or --on-premises-username.',
    )
  say(
    context,
    `${sentenceOf(options, planned)} Drives are not locked meanwhile: people can work in them. Nothing was sent; --send does.`,
  )
  return exitCodes.done
}

function batchText(
  number: number,
  drives: readonly { name: string; id: string }[],
  body: object | false | undefined,
) {
  const lines = drives.map(({ name, id }) => `  ${name}  ${id}`)
  const shown = body ? JSON.stringify(body, null, 2).split('\n') : []
  return [`Batch ${number}`, ...lines, ...shown].map(printable).join('\n')
}

function sentenceOf(
  { versions, action, session }: RestoreOptions,
  { drives, batches }: { drives: number; batches: number },
): string {
  return `${drives} drives would be restored in ${batches} batches, one after the other, in session ${session[0]}: ${versions} versions, ${action}. ${consequenceOf(action)}`
}

/** Plans into a ledger, for `resume` or for workers. */
export async function planInto(
  context: CommandContext,
  options: PlanOptions & { ledger: string },
): Promise<number> {
  await using ledger: RunLedger = await openLedgerAt(options.ledger)
  const { batches, drives, duplicates } = await plan(
    context,
    ledger,
    options,
    await connectFor(context, options),
  )
  say(
    context,
    `Planned ${drives} drives in ${batches} batches, ${duplicates} duplicates left out. ${consequenceOf(options.action)} Nothing was sent.`,
  )
  return exitCodes.done
}

/** Goes on with a run where its ledger stands. A worker is the same on a ledger that others share. */
export async function resume(
  context: CommandContext,
  options: CarryOptions & { ledger: string; run: string },
): Promise<number> {
  await using ledger = await openLedgerAt(options.ledger)
  // Awaited here: the ledger is closed when this function ends.
  return await carry(
    context,
    ledger,
    options.run,
    options,
    await openLanes(context, options, await connectFor(context, options)),
  )
}

function connectFor(
  context: CommandContext,
  options: ConnectionOptions & { session: string[] },
): Promise<Connection> {
  if (options.session.length === 0) throw new UsageError('In which restore session? Give --session <id>.')
  return connect(context, options)
}
