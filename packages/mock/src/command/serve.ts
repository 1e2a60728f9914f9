import { writeFile } from 'node:fs/promises'
import type { RecordedRequest } from '../journal/recorded-request.ts'
import { MockError } from '../mock-error.ts'
import type { MockOptions } from '../options.ts'
import { startMock } from '../start-mock.ts'
import { readServing } from './read-serving.ts'

const defaultPort = 4010

/** Runs a mock until the process is told to end. */
export async function serve(args: string[]): Promise<void> {
  const { options, caOut, quiet } = readServing(args)
  const log = quiet ? {} : { log: (request: RecordedRequest) => console.log(lineOf(request)) }
  const mock = await start({ port: defaultPort, ...options, ...log })
  if (caOut && mock.ca) await writeFile(caOut, mock.ca)
  console.log(`The mock serves ${mock.url}. Stop it with Ctrl-C.`)
  // As the first process of a container it would otherwise not hear them.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0))
}

async function start(options: MockOptions) {
  try {
    return await startMock(options)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EADDRINUSE') throw error
    throw new MockError(`Port ${options.port} is taken. Stop what uses it, or choose another with --port.`)
  }
}

/** One request in one line: what was asked, what was answered, and what went wrong. */
function lineOf({
  method,
  path,
  status,
  abandoned,
  duration,
  fault,
  executed,
  reason,
}: RecordedRequest): string {
  const trouble = fault ? ` fault ${fault}, ${executed ? 'executed' : 'not executed'}` : ''
  return `${method} ${path} ${status ?? (abandoned ? 'abandoned' : 'reset')} ${duration} ms${trouble}${reason ? ` ${reason}` : ''}`
}
