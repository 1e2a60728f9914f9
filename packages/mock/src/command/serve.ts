import { writeFile } from 'node:fs/promises'
import type { RecordedRequest } from '../journal/recorded-request.ts'
import type { Mock } from '../mock.ts'
import { MockError } from '../mock-error.ts'
import type { MockOptions } from '../options.ts'
import { startMock } from '../start-mock.ts'
import { print } from './print.ts'
import { defaultPort, readServing } from './read-serving.ts'
import type { Surroundings } from './surroundings.ts'

/** Runs a mock until the process is told to end. */
export async function serve(args: string[], surroundings: Surroundings): Promise<void> {
  // As the first process of a container it would otherwise not hear them.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) surroundings.once(signal, () => surroundings.exit(0))
  const { options, contract, caOut, quiet } = readServing(args)
  const mock = await start({
    port: defaultPort,
    ...options,
    ...(contract && { contract: await readContract(contract) }),
    ...(!quiet && { log: (request: RecordedRequest) => print(surroundings.stdout, lineOf(request)) }),
  })
  if (caOut) await writeCertificate(mock, caOut)
  if (contract) await follow(mock, contract, surroundings)
  print(surroundings.stdout, `The mock serves ${mock.url}. Stop it with Ctrl-C.`)
}

async function start(options: MockOptions): Promise<Mock> {
  try {
    return await startMock(options)
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new MockError(`Port ${options.port} is taken. Stop what uses it, or choose another with --port.`)
    if (!syscall) throw error
    const place = `${options.host ?? 'localhost'}, port ${options.port}`
    throw new MockError(`The mock cannot listen on ${place} (${code}). Choose others with --host and --port.`)
  }
}

async function writeCertificate(mock: Mock, file: string): Promise<void> {
  try {
    await writeFile(file, mock.ca ?? '')
  } catch (error) {
    await mock.close()
    const { code } = error as NodeJS.ErrnoException
    throw new MockError(`--ca-out names ${file}, which cannot be written (${code}).`)
  }
}

async function readContract(file: string): Promise<object> {
  const { readContractFile } = await import('./contract-file.ts')
  return readContractFile(file)
}

/** Serves the contract as it was saved last, as long as it can be served. */
async function follow(mock: Mock, file: string, { stdout, stderr }: Surroundings): Promise<void> {
  const { followContractFile, readContractFile } = await import('./contract-file.ts')
  const serveSaved = async () => {
    try {
      await mock.reload(await readContractFile(file))
      print(stdout, `The mock serves ${file} as it was saved.`)
    } catch (error) {
      print(stderr, `${(error as Error).message} The last good contract keeps serving.`)
    }
  }
  let last = Promise.resolve()
  followContractFile(file, () => {
    last = last.then(serveSaved)
  })
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
