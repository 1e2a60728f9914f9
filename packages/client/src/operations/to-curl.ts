import { baseUrlOf } from '../call/base-url.ts'
import { type Input, prepare, type Route } from '../call/prepare.ts'
import type { Body, OperationId, Params } from '../contract/types.ts'
import { isLeftOut, writeJson } from '../contract/write-json.ts'
import { isSecretName } from '../errors/secrets.ts'
import type { operations } from '../generated/schema.ts'

/**
 * Writes a call as a `curl` command for a POSIX shell, such as sh or bash. Secrets are left out: the command reads them
 * from environment variables named after their properties, and the access token from `ACCESS_TOKEN`. In a JSON body a
 * variable must be spelled as in JSON, with a backslash before each quote and backslash.
 *
 * @throws {TypeError} when `baseUrl` is not an address
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
  const { call, route } = prepare(baseUrlOf(baseUrl, true), operation, input as Input)
  const lines = [`curl --request ${call.method} ${quote(call.url)}`]
  if (!route.open) lines.push('--header "Authorization: Bearer $ACCESS_TOKEN"')
  if (route.sends)
    lines.push(`--header ${quote(`Content-Type: ${route.sends}`)}`, ...dataOf(route, input as Input))
  return lines.join(' \\\n  ')
}

function dataOf({ sends }: Route, { body }: Input): string[] {
  if (sends?.endsWith('json')) return [`--data ${quoteJson(JSON.parse(writeJson(body)))}`]
  const pairs = Object.entries(body as object).filter(([name, value]) => !isLeftOut(name, value))
  return pairs.map(([name, value]) => {
    const pair = isSecretName(name) ? `${quote(`${name}=`)}${variable(name)}` : quote(`${name}=${value}`)
    return `--data-urlencode ${pair}`
  })
}

/** Quotes a body whose secrets are variables. Where they are is marked by a text that the body does not hold. */
function quoteJson(body: unknown): string {
  const whole = JSON.stringify(body)
  let mark = '@'
  while (whole.includes(mark)) mark += '@'
  const marked = JSON.stringify(body, (name, value) =>
    typeof value === 'string' && isSecretName(name) ? mark + name + mark : value,
  )
  return quote(marked).replace(new RegExp(`${mark}(.+?)${mark}`, 'g'), (_, name) => `'${variable(name)}'`)
}

function variable(name: string): string {
  return `"$${name.toUpperCase().replace(/\W/g, '_')}"`
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
