import { isRestoreError } from '@onedrive-restore/client'
import { LedgerError } from '@onedrive-restore/runs'
import { CommanderError } from 'commander'
import { exitCodes } from './exit-codes.ts'
import { printable } from './output/print.ts'
import { makeProgram } from './program.ts'
import { UsageError } from './usage-error.ts'

/** Runs the command and resolves with its exit code. */
export async function main(args: string[], version: string): Promise<number> {
  let code: number = exitCodes.done
  const program = makeProgram(version, (given) => {
    code = given
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    return explain(error)
  }
}

/** Says in a sentence what went wrong. Only a mistake of this command has a stack. */
function explain(error: unknown): number {
  // Commander has said it already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
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
