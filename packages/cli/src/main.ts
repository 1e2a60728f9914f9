import { CommanderError } from 'commander'
import type { CommandContext } from './context.ts'
import { exitCodes } from './exit-codes.ts'
import { type ContractChoices, makeProgram } from './program.ts'

/** Runs the command and resolves with its exit code. */
export async function main(
  args: readonly string[],
  version: string,
  context: CommandContext,
): Promise<number> {
  let code: number = exitCodes.done
  const program = makeProgram(
    version,
    await choicesFor(args),
    (given) => {
      code = given
    },
    context,
  )
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    // Commander has said it already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
    const { explain } = await import('./explain.ts')
    return explain(context, error)
  }
}

/** Loading the client takes longer than everything else that `--help` does, and few commands have these choices. */
async function choicesFor([command = '']: readonly string[]): Promise<ContractChoices> {
  if (!['plan', 'restore', 'help', 'completion'].includes(command)) return { versions: [], actions: [] }
  const { enums } = await import('@onedrive-restore/client')
  return { versions: Object.values(enums.DocumentVersion), actions: Object.values(enums.DocumentAction) }
}
