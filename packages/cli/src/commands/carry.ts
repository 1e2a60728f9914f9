import { carryOut, driveReports, type OpenLane, type RunEnd, type RunLedger } from '@onedrive-restore/runs'
import type { Connection, ConnectionOptions } from '../connect/client.ts'
import { type CredentialOptions, readCredentials } from '../connect/credentials.ts'
import type { CommandContext } from '../context.ts'
import { exitCodeOf } from '../exit-codes.ts'
import { jsonLineOf } from '../output/json-line-of.ts'
import { say } from '../output/print.ts'
import { createProgressView } from '../output/progress-view.ts'

/** How a run is carried out, as typed. */
export interface CarryOptions extends ConnectionOptions, CredentialOptions {
  session: string[]
  afterUnknown: 'stop' | 'go-on'
  afterFailed: 'stop' | 'go-on'
  json?: boolean
}

/** The restore sessions to send in, with all that is asked for or read from open files. */
export async function openLanes(
  context: CommandContext,
  options: CarryOptions,
  { client, server }: Connection,
): Promise<OpenLane[]> {
  const credentials = await readCredentials(context, options)
  return options.session.map((restoreSessionId) => ({ server, restoreSessionId, client, credentials }))
}

/**
 * Carries a run out in one or more restore sessions and resolves with the exit code. The first Ctrl-C ends it after the
 * batches in flight; the second at once, and then says which batches nobody knows the outcome of.
 */
export async function carry(
  context: CommandContext,
  ledger: RunLedger,
  run: string,
  options: CarryOptions,
  lanes: readonly OpenLane[],
): Promise<number> {
  const view = createProgressView(context, await ledger.counts(run))
  const interrupts = listenForInterrupts(context)
  try {
    const end = await carryOut(ledger, {
      run,
      lanes,
      afterUnknown: options.afterUnknown,
      afterFailed: options.afterFailed,
      until: interrupts.until,
      signal: interrupts.signal,
      onProgress: (progress) => {
        if (options.json) context.stdout.write(`${jsonLineOf(progress)}\n`)
        else view.tell(progress)
      },
    })
    view.end()
    return await conclude(context, ledger, run, end)
  } finally {
    view.end()
    interrupts.stop()
  }
}

async function conclude(
  context: CommandContext,
  ledger: RunLedger,
  run: string,
  { counts }: RunEnd,
): Promise<number> {
  let drivesFailed = false
  for await (const { verdict } of driveReports(ledger, run))
    if (verdict === 'failed' || verdict === 'skipped') drivesFailed = true
  const stands = Object.entries(counts).flatMap(([state, { batches, drives }]) =>
    batches > 0 ? [`${state}: ${batches} batches, ${drives} drives`] : [],
  )
  say(context, stands.join('\n'))
  for await (const { id, number } of ledger.batches(run, 'unknown'))
    say(
      context,
      `Batch ${number} (${id}): nobody knows whether it was carried out. Look at the events of its session, then: onedrive-restore resolve ${id}`,
    )
  return exitCodeOf(counts, drivesFailed)
}

function listenForInterrupts(context: CommandContext) {
  const [until, signal] = [new AbortController(), new AbortController()]
  const onInterrupt = () => {
    if (until.signal.aborted) return signal.abort()
    until.abort()
    say(
      context,
      '\nStopping after the batch in flight. Ctrl-C again stops at once; its outcome is unknown then.',
    )
  }
  const stop = context.onInterrupt(onInterrupt)
  return { until: until.signal, signal: signal.signal, stop }
}
