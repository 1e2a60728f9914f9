import { isObject } from '../contract/is-object.ts'
import type { Limits } from './limits.ts'

/**
 * What every call takes besides its parameters.
 *
 * @example
 * import { type CallOptions, createRestoreClient } from '@onedrive-restore/client'
 *
 * const options: CallOptions = { signal: AbortSignal.timeout(5_000) }
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3', token: 'any-token' })
 * console.log(await client.listOrganizations(options))
 */
export interface CallOptions {
  /** Ends the call. What was sent stays sent: the outcome is then unknown. */
  signal?: AbortSignal | undefined
  /** Limits of this call, each in place of the client's. */
  limits?: Limits | undefined
}

type Wanted = readonly [what: string, isIt: (value: unknown) => boolean]

const aFunction: Wanted = ['a function', (value) => typeof value === 'function']
const trueOrFalse: Wanted = ['true or false', (value) => typeof value === 'boolean']
const aSignal: Wanted = ['an AbortSignal', (value) => typeof (value as AbortSignal)?.aborted === 'boolean']
const aTime: Wanted = ['a number of ms above 0', (value) => typeof value === 'number' && value > 0]

const wanted: Readonly<Record<string, Wanted>> = {
  token: ['a text or a function', (value) => typeof value === 'string' || typeof value === 'function'],
  transport: aFunction,
  log: aFunction,
  around: aFunction,
  headers: ['an object', isObject],
  limits: ['an object', isObject],
  'limits.connect': aTime,
  'limits.wait': aTime,
  'limits.body': aTime,
  'limits.total': aTime,
  signal: aSignal,
  until: aSignal,
  limit: ['a whole number from 1', (value) => Number.isInteger(value) && Number(value) > 0],
  offset: ['a whole number from 0', (value) => Number.isSafeInteger(value) && Number(value) >= 0],
  cap: ['a number from 0', (value) => typeof value === 'number' && value >= 0],
  maxRetries: ['a number from 0', (value) => typeof value === 'number' && value >= 0],
  dangerouslyAllowHttp: trueOrFalse,
  sendUncheckedBodies: trueOrFalse,
}

/** Throws a `TypeError` with the name of an option that is not what it must be. `undefined` means "not given". */
export function checkOptions(options: object, group = ''): void {
  for (const [key, value] of Object.entries(options)) {
    const [what, isIt] = wanted[group + key] ?? []
    if (value === undefined || !isIt) continue
    if (!isIt(value)) throw new TypeError(`${group}${key} must be ${what}`)
    if (key === 'limits') checkOptions(value, 'limits.')
  }
}
