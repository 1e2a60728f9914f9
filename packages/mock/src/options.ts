import {
  checkOptions,
  isCount,
  isDriveChoice,
  isFaultRates,
  isFlag,
  isFunction,
  isHostList,
  isObject,
  isText,
  isTime,
  isTimeRange,
  type Rule,
} from './check-options.ts'
import type { Fault } from './faults/fault.ts'
import type { ScenarioName } from './generated/scenarios.ts'
import type { RecordedRequest } from './journal/recorded-request.ts'

/** How to run a mock; see each property. */
export interface MockOptions {
  /** Port to listen on. @default 0, a free port */
  port?: number
  /** Name or address to listen on. Anything but loopback lets other machines in. @default 'localhost' */
  host?: string
  /** The contract to serve, OpenAPI 3 in one object. @default the one this package was published with */
  contract?: object
  /** Whether to serve HTTPS, with a certificate made on the spot; see `Mock.ca`. @default false */
  https?: boolean
  /**
   * Names and addresses by which clients reach the mock besides `localhost`, `127.0.0.1` and `::1`; the certificate is
   * for them as well. Setting it also sets `https`. @default []
   */
  names?: readonly string[]
  /**
   * Whether to insist on the contract's spelling. The real server seems to look at no case in paths, names and values, to
   * take `"true"` for a boolean and to forgive trailing commas (inferred); the mock does unless this is set. @default false
   */
  strict?: boolean
  /** Longest request body in bytes, 524288000 at most. @default 67108864, 64 MB */
  bodyLimit?: number

  /** How many drives the organization has. @default 50 */
  drives?: number
  /** The drives that cannot be resolved: how many, from the start of the list, or their ids. @default 0 */
  unresolved?: number | readonly string[]
  /** The drives of which a document is not restored: how many, from the end of the list, or their ids. @default 0 */
  failing?: number | readonly string[]
  /** Decides all that looks random: ids, tokens, latency, faults. @default 1 */
  seed?: number
  /** How long a bulk restore takes, in milliseconds; its drives are done one after the other. @default 0 */
  restoreTime?: number
  /** Whether a bulk restore answers the statistics that servers were seen to answer. @default false, no body */
  statistics?: boolean
  /** Whether the list of restore sessions is an array, as documented. @default false, a page, as seen */
  sessionsAsArray?: boolean
  /** How long an access token is good, in milliseconds. Setting it also sets `enforceTokens`. @default 3600000 */
  tokenLifetime?: number
  /**
   * Whether a token that the mock has not issued is refused. Without it any token is accepted, so that a request
   * can be tried with one line of `curl`; an issued token that has expired is refused either way. @default false
   */
  enforceTokens?: boolean

  /** The answer to give to every operation that has it in the contract, from the start. */
  scenario?: ScenarioName
  /** How long answers are held back at least and at most, in milliseconds. @default [0, 0] */
  latency?: readonly [min: number, max: number]
  /** Probability of each fault, from 0 to 1 and together 1 at most. @default {} */
  faults?: Partial<Record<Fault, number>>
  /** Called with each request when it is answered, secrets masked and without its body. */
  log?: (request: RecordedRequest) => void
}

/** The options with their defaults filled in. */
export type Settings = Required<Omit<MockOptions, 'contract' | 'scenario' | 'log'>> &
  Pick<MockOptions, 'contract' | 'scenario' | 'log'>

const maxBodyLimit = 500 * 1024 * 1024

const rules: Record<keyof MockOptions, Rule> = {
  port: isCount(0, 65535),
  host: isText,
  contract: isObject,
  https: isFlag,
  names: isHostList,
  strict: isFlag,
  bodyLimit: isCount(1, maxBodyLimit),
  drives: isCount(0),
  unresolved: isDriveChoice,
  failing: isDriveChoice,
  seed: isCount(0),
  restoreTime: isTime,
  statistics: isFlag,
  sessionsAsArray: isFlag,
  tokenLifetime: isTime,
  enforceTokens: isFlag,
  scenario: isText,
  latency: isTimeRange,
  faults: isFaultRates,
  log: isFunction,
}

/**
 * Checks the options and fills in the defaults.
 *
 * @throws {MockError} for an option that does not exist or cannot be
 */
export function settingsOf(options: MockOptions): Settings {
  checkOptions('startMock', options, rules)
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
  return {
    port: 0,
    host: 'localhost',
    https: options.names !== undefined,
    names: [],
    strict: false,
    bodyLimit: 64 * 1024 * 1024,
    drives: 50,
    unresolved: 0,
    failing: 0,
    seed: 1,
    restoreTime: 0,
    statistics: false,
    sessionsAsArray: false,
    tokenLifetime: 60 * 60 * 1000,
    enforceTokens: options.tokenLifetime !== undefined,
    latency: [0, 0],
    faults: {},
    ...given,
  }
}
