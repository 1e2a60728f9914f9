import { readFile } from 'node:fs/promises'
import { type CheckOptions, checkServer, type Finding } from '../check/check-server.ts'
import { readBundle } from '../contract/read-bundle.ts'
import { MockError } from '../mock-error.ts'
import { parseJson } from '../reading/parse-body.ts'
import { readAccount } from './account.ts'
import { parseArguments } from './parse-arguments.ts'

const options = {
  ca: { type: 'string' },
  include: { type: 'string', multiple: true, default: [] as string[] },
  body: { type: 'string' },
  session: { type: 'string' },
} as const

/** Compares a real server with the contract, prints what it finds, and resolves with the number of deviations. */
export async function check(args: string[]): Promise<number> {
  const { values, positionals } = parseArguments({ args, options, allowPositionals: true })
  const url = readUrl(positionals)
  const asked: CheckOptions = {
    url,
    include: values.include,
    ...(values.ca && { ca: await read('--ca', values.ca) }),
    ...(values.body && { body: parseJson(await read('--body', values.body), false) }),
    ...(values.session && { session: values.session }),
    access: await readAccount(process.env),
  }
  let deviations = 0
  let called = 0
  try {
    for await (const finding of checkServer(await readBundle(), asked)) {
      console.log(linesOf(finding).join('\n'))
      deviations += finding.deviations.length
      if (finding.status !== undefined) called += 1
    }
  } catch (error) {
    throw unreachable(url, error as NodeJS.ErrnoException)
  }
  console.log(`${called} operations called, ${deviations} deviations from the contract`)
  return deviations
}

function readUrl([url, ...rest]: string[]): string {
  if (url && rest.length === 0 && URL.canParse(url) && /^https?:/.test(url)) return url
  throw new MockError('check needs one address, such as https://backup.example.com:4443.')
}

async function read(option: string, file: string): Promise<string> {
  return readFile(file, 'utf8').catch(({ code }: NodeJS.ErrnoException) => {
    throw new MockError(`${option} names ${file}, which cannot be read (${code}).`)
  })
}

function linesOf({ operation, status, deviations, note }: Finding): string[] {
  const head = `${operation} ${status ?? ''}${note ? ` ${note}` : ''}`
  return [
    deviations.length > 0 ? `${head} deviates` : head,
    ...deviations.map((sentence) => `  ${operation} ${status} ${sentence}`),
  ]
}

function unreachable(url: string, error: NodeJS.ErrnoException): Error {
  if (!error.code || error instanceof MockError) return error
  const untrusted = /CERT|SIGNATURE|SIGNED|ALTNAME/.test(error.code)
  const advice = untrusted
    ? 'Its certificate is not trusted; name its authority with --ca.'
    : 'Is the address right?'
  return new MockError(`${url} cannot be reached (${error.code}). ${advice}`)
}
