import { checkServer } from '../check/check-server.ts'
import type { Finding } from '../check/finding.ts'
import { createShow, type Show } from '../check/show.ts'
import { readBundle } from '../contract/read-bundle.ts'
import { MockError } from '../mock-error.ts'
import { parseJson } from '../reading/parse-body.ts'
import { readAccount } from './account.ts'
import { readDuration } from './arguments.ts'
import { parseArguments } from './parse-arguments.ts'
import { print } from './print.ts'
import { readNamedFile } from './read-named-file.ts'
import type { Surroundings } from './surroundings.ts'

const options = {
  ca: { type: 'string' },
  include: { type: 'string', multiple: true, default: [] as string[] },
  body: { type: 'string' },
  session: { type: 'string' },
  timeout: { type: 'string' },
} as const

/**
 * Compares a real server with the contract, prints what it finds, and resolves with the exit code: 1 when a step has
 * failed or an answer breaks the contract.
 *
 * @throws {MockError} when the server cannot be checked
 */
export async function check(args: string[], surroundings: Surroundings): Promise<number> {
  const { values, positionals } = parseArguments({ args, options, allowPositionals: true })
  const url = readUrl(positionals)
  const secrets = new Set<string>()
  const asked = {
    url,
    secrets,
    include: values.include,
    ...(values.ca && { ca: await readNamedFile('--ca', values.ca) }),
    ...(values.body && { body: parseJson(await readNamedFile('--body', values.body), false) }),
    ...(values.session && { session: values.session }),
    ...(values.timeout && { timeoutMs: readDuration('--timeout', values.timeout) }),
    access: await readAccount(surroundings),
  }
  const show = createShow(secrets)
  const findings: Finding[] = []
  try {
    for await (const finding of checkServer(await readBundle(), asked)) {
      print(surroundings.stdout, ...linesOf(finding, show))
      findings.push(finding)
    }
  } catch (error) {
    throw unreachable(url, error as NodeJS.ErrnoException)
  }
  print(surroundings.stdout, summaryOf(findings))
  return findings.some(isBad) ? 1 : 0
}

function isBad({ failure, deviations }: Finding): boolean {
  return failure !== undefined || deviations.length > 0
}

function readUrl([url, ...rest]: string[]): string {
  if (url && rest.length === 0 && URL.canParse(url) && /^https?:/.test(url)) return url
  throw new MockError('check needs one address, such as https://backup.example.com:4443.')
}

const maxLines = 20

function linesOf(finding: Finding, show: Show): string[] {
  const { operation, status, failure, notCalled, deviations, observations } = finding
  const name = status === undefined ? operation : `${operation} ${status}`
  if (notCalled !== undefined) return [`${name} not called: ${show(notCalled)}`]
  const failed = failure === undefined ? '' : ` failed${failure && `: ${show(failure)}`}`
  const lines = [...deviations, ...observations.map((sentence) => `observed: ${sentence}`)]
  const more = lines.length - maxLines
  return [
    `${name}${failed}${deviations.length > 0 ? ' deviates' : ''}`,
    ...lines.slice(0, maxLines).map((sentence) => `  ${name} ${show(sentence)}`),
    ...(more > 0 ? [`  ${name} and ${more} more`] : []),
  ]
}

function summaryOf(findings: Finding[]): string {
  const notCalled = findings.filter((finding) => finding.notCalled !== undefined)
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
  const failed = findings.filter(({ failure }) => failure !== undefined).length
  const parts = [
    `${findings.length - notCalled.length} operations called`,
    `${failed} failed`,
    `${sum(findings.map(({ deviations }) => deviations.length))} deviations from the contract`,
    `${sum(findings.map(({ observations }) => observations.length))} observations`,
  ]
  const names = notCalled.map(({ operation }) => operation)
  return `${parts.join(', ')}${names.length > 0 ? `\nNot called: ${names.join(', ')}` : ''}`
}

function unreachable(url: string, error: NodeJS.ErrnoException): Error {
  if (!error.code || error instanceof MockError) return error
  const untrusted = /CERT|SIGNATURE|SIGNED|ALTNAME/.test(error.code)
  const advice = untrusted
    ? 'Its certificate is not trusted; name its authority with --ca.'
    : 'Is the address right?'
  return new MockError(`${url} cannot be reached (${error.code}). ${advice}`)
}
