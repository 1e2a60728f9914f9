import { inspect } from 'node:util'
import { isRestoreError } from '@onedrive-restore/client'
import { LedgerError } from '@onedrive-restore/runs'
import type { CommandContext } from './context.ts'
import { exitCodes } from './exit-codes.ts'
import { printable, say } from './output/print.ts'
import { UsageError } from './usage-error.ts'

/** Says in a sentence what went wrong, and answers the exit code. Only a mistake of this command has a stack. */
export function explain(context: CommandContext, error: unknown): number {
  const end = (sentence: string, code: number) => {
    say(context, sentence.split('\n').map(printable).join('\n'))
    return code
  }
  if (error instanceof UsageError) return end(error.message, exitCodes.usage)
  if (error instanceof LedgerError) return end(error.message, exitCodes.error)
  if (isRestoreError(error)) {
    const said = error.outcome === 'rejected' && error.serverMessage ? `: ${error.serverMessage}` : ''
    return end(`${error.message}${said}`, exitCodes.error)
  }
  say(context, inspect(error))
  return exitCodes.error
}
