import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Contract } from '../contract/create-contract.ts'
import type { Operation } from '../contract/operations.ts'
import type { PathMatch } from '../contract/paths.ts'
import type { Reading } from '../reading/reading.ts'
import { type Body, readBody } from './read-body.ts'

/** A request that was read from the socket and looked up in the contract. */
export interface ReadRequest {
  method: string
  headers: IncomingHttpHeaders
  /** The whole path as it was sent. */
  sentPath: string
  /** The query as it was sent, without the question mark. */
  search: string
  /** The path without the base path; `undefined` outside of it. */
  path: string | undefined
  query: ReturnType<Reading['query']>
  match: PathMatch | undefined
  operation: Operation | undefined
  body: Body
}

/** Reads a request to its end. */
export async function readRequest(
  request: IncomingMessage,
  { base, findPath }: Contract,
  reading: Reading,
  bodyLimit: number,
): Promise<ReadRequest> {
  const { method = '', headers, url = '/' } = request
  const body = await readBody(request, bodyLimit)
  const [sentPath, search] = cutAt(url, '?')
  const path = isBelow(sentPath, base, reading) ? reading.path(sentPath.slice(base.length)) : undefined
  const match = path === undefined ? undefined : findPath(method, path)
  const { operation } = match ?? {}
  return { method, headers, sentPath, search, path, query: reading.query(search), match, operation, body }
}

function cutAt(text: string, mark: string): [before: string, after: string] {
  const place = text.indexOf(mark)
  return place < 0 ? [text, ''] : [text.slice(0, place), text.slice(place + 1)]
}

function isBelow(path: string, base: string, { fold }: Reading): boolean {
  return fold(path.slice(0, base.length)) === fold(base) && path.charAt(base.length) === '/'
}
