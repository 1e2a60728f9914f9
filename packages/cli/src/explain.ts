import { isRestoreError } from '@onedrive-restore/client'
import { LedgerError } from '@onedrive-restore/runs'
import { exitCodes } from './exit-codes.ts'
import { printable } from './output/print.ts'
import { UsageError } from './usage-error.ts'

/** Says in a sentence what went wrong, and answers the exit code. Only a mistake of this command has a stack. */
export function explain(error: unknown): number {
  if (error instanceof UsageError) return say(error.message, exitCodes.usage)
  if (error instanceof LedgerError) return say(error.message, exitCodes.error)
  if (isRestoreError(error)) {
    const said = error.outcome === 'rejected' && error.serverMessage ? `: ${error.serverMessage}` : ''
    return say(`${error.message}${said}`, exitCodes.error)
  }
  console.error(error)
  return exitCodes.error
}

function say(sentence: string, code: number): number {
  console.error(sentence.split('\n').map(printable).join('\n'))
  return code
}
