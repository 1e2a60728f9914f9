import { operations, type RestoreClient } from '@onedrive-restore/client'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Refusal } from './refusal.ts'
import { basePath } from './upstream.ts'

type Operation = (typeof operations)[keyof typeof operations]

/** What a page sends that is to be passed on. */
export interface PageRequest {
  readonly method: string
  /** Path and query as they arrived. */
  readonly target: string
  readonly body: string | undefined
}

/**
 * Passes a request of the page on with the token of whoever is signed in. Only what the contract has, and of that neither
 * the sign-in, which would hand tokens to the page, nor the bulk restore, which nothing would keep account of.
 *
 * @throws {Refusal} for those
 * @throws {RestoreError} when the backup server did not answer as the contract says
 */
export async function passOn(
  client: RestoreClient,
  { method, target, body }: PageRequest,
): Promise<Response> {
  const rest = target.slice(basePath.length)
  checkOperation(method, rest.split('?', 1)[0] ?? '')
  const response = await client.fetch(client.baseUrl + rest, {
    method,
    ...(body !== undefined && { body, headers: { 'content-type': 'application/json' } }),
  })
  const text = await response.text()
  if (text === '') return new Response(null, { status: response.status })
  return new Response(text, {
    status: response.status as ContentfulStatusCode,
    headers: { 'content-type': 'application/json' },
  })
}

function checkOperation(method: string, path: string): void {
  const isIt = (operation: Operation) => operation.method === method && isAt(operation.path, path)
  if (isIt(operations.createToken))
    throw new Refusal(403, 'Tokens stay in the server of the console; sign in by its own page.')
  if (isIt(operations.restoreOneDrives))
    throw new Refusal(403, 'A bulk restore is not passed on, because nothing would remember it; start a run.')
  if (!Object.values(operations).some(isIt)) throw new Refusal(404, 'The contract has no such operation.')
}

/** The server looks at no case in a path, and takes a slash at its end; so does this. */
function isAt(wanted: string, path: string): boolean {
  const names = wanted.toLowerCase().split('/')
  const parts = decoded(path).toLowerCase().replace(/\/+$/, '').split('/')
  return names.length === parts.length && names.every((name, n) => name.startsWith('{') || name === parts[n])
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    throw new Refusal(400, 'The path is not written as addresses are.')
  }
}
