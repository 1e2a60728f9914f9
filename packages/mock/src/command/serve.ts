import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { ScenarioName } from '../generated/scenarios.ts'
import type { RecordedRequest } from '../journal/recorded-request.ts'
import { MockError } from '../mock-error.ts'
import type { MockOptions } from '../options.ts'
import { startMock } from '../start-mock.ts'
import { readCount, readDuration, readFaults, readRange } from './arguments.ts'

const options = {
  port: { type: 'string', default: '4010' },
  host: { type: 'string' },
  https: { type: 'boolean' },
  'ca-out': { type: 'string' },
  strict: { type: 'boolean' },
  'body-limit': { type: 'string' },
  drives: { type: 'string' },
  unresolved: { type: 'string' },
  failing: { type: 'string' },
  seed: { type: 'string' },
  'restore-time': { type: 'string' },
  statistics: { type: 'boolean' },
  'sessions-as-array': { type: 'boolean' },
  'token-lifetime': { type: 'string' },
  'enforce-tokens': { type: 'boolean' },
  scenario: { type: 'string' },
  latency: { type: 'string' },
  fault: { type: 'string', multiple: true },
  quiet: { type: 'boolean' },
} as const

/** Runs a mock until the process is told to end. */
export async function serve(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options })
  const mock = await start(readOptions(values), Number(values.port))
  if (values['ca-out'] && mock.ca) await writeFile(values['ca-out'], mock.ca)
  console.log(`The mock serves ${mock.url}. Stop it with Ctrl-C.`)
  // As the first process of a container it would otherwise not hear them.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0))
}

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

function readOptions(values: Values): MockOptions {
  const count = (name: 'drives' | 'unresolved' | 'failing' | 'seed') =>
    values[name] === undefined ? {} : { [name]: readCount(`--${name}`, values[name]) }
  const time = (name: 'restore-time' | 'token-lifetime', option: string) =>
    values[name] === undefined ? {} : { [option]: readDuration(`--${name}`, values[name]) }
  return {
    port: readCount('--port', values.port, 0, 65535),
    ...(values.host && { host: values.host }),
    https: Boolean(values.https || values['ca-out']),
    strict: Boolean(values.strict),
    ...(values['body-limit'] && {
      bodyLimit: readCount('--body-limit', values['body-limit'], 1, 500) * 1024 * 1024,
    }),
    ...count('drives'),
    ...count('unresolved'),
    ...count('failing'),
    ...count('seed'),
    ...time('restore-time', 'restoreTime'),
    ...time('token-lifetime', 'tokenLifetime'),
    ...(values['enforce-tokens'] && { enforceTokens: true }),
    statistics: Boolean(values.statistics),
    sessionsAsArray: Boolean(values['sessions-as-array']),
    ...(values.scenario && { scenario: values.scenario as ScenarioName }),
    ...(values.latency && { latency: readRange('--latency', values.latency) }),
    faults: readFaults(values.fault ?? []),
    ...(!values.quiet && { log: (request) => console.log(lineOf(request)) }),
  }
}

async function start(options: MockOptions, port: number) {
  try {
    return await startMock(options)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EADDRINUSE') throw error
    throw new MockError(`Port ${port} is taken. Stop what uses it, or choose another with --port.`)
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
