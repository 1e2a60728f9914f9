import { operationsOf } from '../src/contract/operations.ts'
import { readBundle } from '../src/contract/read-bundle.ts'
import type { Mock } from '../src/index.ts'

const operations = operationsOf(await readBundle())

/** The ids that exist from the start: those of the contract's examples. */
export const ids: Record<string, string> = Object.assign(
  {},
  ...operations.map(({ pathExamples }) => pathExamples),
)

/** What a request differs in from a plain one with any token. */
export interface Sent {
  params?: Record<string, string>
  query?: string
  headers?: Record<string, string>
  body?: unknown
}

/** Calls an operation by its id, with the ids of the examples where it needs some. */
export function call(mock: Pick<Mock, 'url'>, id: string, sent: Sent = {}): Promise<Response> {
  const operation = operations.find((one) => one.id === id)
  if (!operation) throw new Error(`The contract has no operation ${id}.`)
  const params = { ...ids, ...sent.params }
  const path = operation.path.replace(/\{(.+?)\}/g, (_, name) => params[name] ?? '')
  const type = Object.keys(operation.bodies)[0] ?? ''
  return fetch(`${mock.url}${path}${sent.query ?? ''}`, {
    method: operation.method.toUpperCase(),
    headers: { authorization: 'Bearer any-token', ...(type && { 'content-type': type }), ...sent.headers },
    ...(sent.body !== undefined && {
      body: typeof sent.body === 'string' ? sent.body : encode(sent.body, type),
    }),
    signal: AbortSignal.timeout(20_000),
  })
}

function encode(body: unknown, type: string): string {
  return type.endsWith('json')
    ? JSON.stringify(body)
    : `${new URLSearchParams(body as Record<string, string>)}`
}

/** The body of an answer, parsed. */
// biome-ignore lint/suspicious/noExplicitAny: a test says what it expects, and fails when it is something else
export async function bodyOf(response: Promise<Response> | Response): Promise<any> {
  return (await response).json()
}

/** The body of a bulk restore of these drives. */
export function restoreOf(ids: string[], options: object = {}): object {
  return {
    restoreToOriginalLocation: {
      OneDrives: ids.map((id) => ({ id, name: `Owner of ${id}`, url: `http://server/personal/${id}` })),
      DocumentVersion: 'last',
      DocumentAction: 'keep',
      OnPremisesUsername: 'admin',
      OnPremisesPassword: 'canary-of-a-password',
      ...options,
    },
  }
}

/** The ids of drives that the tenant lists. */
export async function driveIds(mock: Mock, limit: number): Promise<string[]> {
  const { results } = await bodyOf(call(mock, 'listOneDrives', { query: `?limit=${limit}` }))
  return results.map(({ id }: { id: string }) => id)
}
