import type { ScenarioName } from '../generated/scenarios.ts'
import type { MockOptions } from '../options.ts'
import { readCount, readDuration, readFaults, readHost, readRange } from './arguments.ts'
import { parseArguments } from './parse-arguments.ts'

/** What the arguments of the command ask for. */
export interface Serving {
  /** The options that were given, for `startMock`; the others keep its defaults. */
  options: MockOptions
  /** File with the contract to serve. */
  contract?: string
  /** Where to write the certificate that clients must trust. */
  caOut?: string
  /** Whether to print no line per request. */
  quiet: boolean
}

/** Reads the value of one option; `option` is its name as it was typed, for the sentence about a wrong one. */
type Read = (text: string, option: string) => MockOptions

/** The port of the command; `startMock` takes a free one. */
export const defaultPort = 4010

const megabyte = 1024 * 1024

const valued: Record<string, Read> = {
  port: (text, option) => ({ port: readCount(option, text, 0, 65535) }),
  host: (host) => ({ host }),
  'body-limit': (text, option) => ({ bodyLimit: readCount(option, text, 1, 500) * megabyte }),
  drives: (text, option) => ({ drives: readCount(option, text) }),
  unresolved: (text, option) => ({ unresolved: readCount(option, text) }),
  failing: (text, option) => ({ failing: readCount(option, text) }),
  seed: (text, option) => ({ seed: readCount(option, text) }),
  'restore-time': (text, option) => ({ restoreTime: readDuration(option, text) }),
  'token-lifetime': (text, option) => ({ tokenLifetime: readDuration(option, text) }),
  scenario: (name) => ({ scenario: name as ScenarioName }),
  latency: (text, option) => ({ latency: readRange(option, text) }),
}

const repeated: Record<string, (texts: string[]) => MockOptions> = {
  fault: (texts) => ({ faults: readFaults(texts) }),
  name: (names) => ({ names: names.map(readHost) }),
}

const switches: Record<string, MockOptions> = {
  https: { https: true },
  strict: { strict: true },
  statistics: { statistics: true },
  'sessions-as-array': { sessionsAsArray: true },
  'enforce-tokens': { enforceTokens: true },
}

const flags = {
  ...mapped(valued, { type: 'string' as const }),
  ...mapped(repeated, { type: 'string' as const, multiple: true }),
  ...mapped(switches, { type: 'boolean' as const }),
  contract: { type: 'string' as const },
  'ca-out': { type: 'string' as const },
  quiet: { type: 'boolean' as const },
}

/**
 * Reads the arguments of the command.
 *
 * @throws {MockError} for an option that does not exist, and for a value that an option cannot have
 */
export function readServing(args: string[]): Serving {
  const { values } = parseArguments({ args, options: flags })
  const { 'ca-out': caOut, contract, quiet = false, ...rest } = values as Values
  const options = Object.assign({}, ...Object.entries(rest).map(([name, value]) => optionsOf(name, value)))
  return {
    options: caOut ? { ...options, https: true } : options,
    quiet,
    ...(contract && { contract }),
    ...(caOut && { caOut }),
  }
}

type Values = Record<string, string | boolean | string[]> &
  Partial<Record<'ca-out' | 'contract', string>> & { quiet?: boolean }

function optionsOf(name: string, value: string | boolean | string[]): MockOptions | undefined {
  if (typeof value === 'string') return valued[name]?.(value, `--${name}`)
  return Array.isArray(value) ? repeated[name]?.(value) : switches[name]
}

function mapped<Flag>(record: object, flag: Flag): Record<string, Flag> {
  return Object.fromEntries(Object.keys(record).map((name) => [name, flag]))
}
