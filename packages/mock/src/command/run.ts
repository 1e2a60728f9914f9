import { MockError } from '../mock-error.ts'
import { UnreadableBody } from '../reading/parse-body.ts'

/** Runs what the arguments ask for; resolves with the exit code, which is 2 for what cannot be done. */
export async function run(args: string[]): Promise<number> {
  dropUnreadOutput()
  try {
    return await dispatch(args)
  } catch (error) {
    console.error(isForPeople(error) ? `${error.message} See --help.` : error)
    return 2
  }
}

async function dispatch(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    const { help } = await import('./help.ts')
    console.log(help)
  } else if (args.includes('--version')) {
    const { version } = await import('../version.ts')
    console.log(version)
  } else if (args[0] === 'check') {
    const { check } = await import('./check.ts')
    return check(args.slice(1))
  } else if (args[0] === 'health') {
    const { health } = await import('./health.ts')
    return health(args.slice(1))
  } else {
    const { serve } = await import('./serve.ts')
    await serve(args)
  }
  return 0
}

/** After `| head -1` nobody reads what is printed. That is no reason to end, and none for a stack trace. */
function dropUnreadOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  }
}

/** Mistakes in what was typed need no stack. */
function isForPeople(error: unknown): error is Error {
  return error instanceof MockError || error instanceof UnreadableBody
}
