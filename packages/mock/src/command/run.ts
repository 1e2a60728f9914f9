import { MockError } from '../mock-error.ts'
import { UnreadableBody } from '../reading/parse-body.ts'

/** Runs what the arguments ask for; resolves with the exit code, which is 2 for what cannot be done. */
export async function run(args: string[]): Promise<number> {
  try {
    return await dispatch(args)
  } catch (error) {
    console.error(isForPeople(error) ? `${error.message} See --help.` : error)
    return 2
  }
}

async function dispatch(args: string[]): Promise<number> {
  if (args.includes('--help')) {
    const { help } = await import('./help.ts')
    console.log(help)
  } else if (args[0] === 'check') {
    const { check } = await import('./check.ts')
    return (await check(args.slice(1))) > 0 ? 1 : 0
  } else {
    const { serve } = await import('./serve.ts')
    await serve(args)
  }
  return 0
}

/** Mistakes in what was typed need no stack. */
function isForPeople(error: unknown): error is Error {
  return error instanceof MockError || error instanceof UnreadableBody
}
