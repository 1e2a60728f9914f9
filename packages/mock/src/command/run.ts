import { inspect } from 'node:util'
import { MockError } from '../mock-error.ts'
import { UnreadableBody } from '../reading/parse-body.ts'
import { print } from './print.ts'
import type { Surroundings } from './surroundings.ts'

/** Runs what the arguments ask for; resolves with the exit code, which is 2 for what cannot be done. */
export async function run(args: string[], surroundings: Surroundings): Promise<number> {
  dropUnreadOutput(surroundings)
  try {
    return await dispatch(args, surroundings)
  } catch (error) {
    print(surroundings.stderr, isForPeople(error) ? `${error.message} See --help.` : inspect(error))
    return 2
  }
}

async function dispatch(args: string[], surroundings: Surroundings): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    const { help } = await import('./help.ts')
    print(surroundings.stdout, help)
  } else if (args.includes('--version')) {
    const { version } = await import('../version.ts')
    print(surroundings.stdout, version)
  } else if (args[0] === 'check') {
    const { check } = await import('./check.ts')
    return check(args.slice(1), surroundings)
  } else if (args[0] === 'health') {
    const { health } = await import('./health.ts')
    return health(args.slice(1), surroundings)
  } else {
    const { serve } = await import('./serve.ts')
    await serve(args, surroundings)
  }
  return 0
}

/** After `| head -1` nobody reads what is printed. That is no reason to end, and none for a stack trace. */
function dropUnreadOutput({ stdout, stderr }: Surroundings): void {
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  }
}

/** Mistakes in what was typed need no stack. */
function isForPeople(error: unknown): error is Error {
  return error instanceof MockError || error instanceof UnreadableBody
}
