import { checkBaseUrl } from '../call/base-url.ts'
import { type Input, prepare, type Route } from '../call/prepare.ts'
import type { Body, OperationId, Params } from '../contract/types.ts'
import type { operations } from '../generated/schema.ts'
import { secretNames } from '../generated/wire.ts'

/**
 * Writes a call as a `curl` command for a shell. Secrets are left out: the command reads them from environment
 * variables named after their properties, and the access token from `ACCESS_TOKEN`. In a JSON body a variable must be
 * spelled as in JSON, with a backslash before each quote and backslash.
 *
 * @throws {RestoreError} `not-sent`, when the call cannot be written down
 * @example
 * import { restoreOneDrivesExamples, toCurl } from '@onedrive-restore/client'
 *
 * const body = restoreOneDrivesExamples['on-premises-keep']
 * const params = { path: { restoreSessionId: '61954db6-7278-4d26-86f7-888bda5a4ec4' } }
 * console.log(toCurl('https://backup.example.com:4443/v3', 'restoreOneDrives', { params, body }))
 */
export function toCurl<Id extends OperationId>(
  baseUrl: string,
  operation: Id,
  input: Params<operations[Id]> & Body<operations[Id]>,
): string {
  const { call, route } = prepare(checkBaseUrl(baseUrl), operation, input as Input)
  const lines = [`curl --request ${call.method} ${quote(call.url)}`]
  if (!route.open) lines.push('--header "Authorization: Bearer $ACCESS_TOKEN"')
  if (route.sends)
    lines.push(`--header ${quote(`Content-Type: ${route.sends}`)}`, ...dataOf(route, (input as Input).body))
  return lines.join(' \\\n  ')
}

function dataOf({ sends }: Route, body: unknown): string[] {
  if (sends?.endsWith('json')) return [`--data ${quote(JSON.stringify(body, placeholder))}`]
  return Object.entries(body as object).map(
    ([name, value]) => `--data-urlencode ${quote(`${name}=${placeholder(name, value)}`)}`,
  )
}

const mark = '\u{F0000}'

/** Puts the name of a variable in place of a secret. */
function placeholder(name: string, value: unknown): unknown {
  const isSecret = secretNames.includes(name.toLowerCase())
  return isSecret ? `${mark}${name.toUpperCase().replace(/\W/g, '_')}${mark}` : value
}

/** Quotes for a shell; a marked name becomes a variable. */
function quote(text: string): string {
  const quoted = `'${text.replaceAll("'", `'\\''`)}'`
  return quoted.replace(new RegExp(`${mark}(\\w+)${mark}`, 'gu'), `'"$$$1"'`)
}
