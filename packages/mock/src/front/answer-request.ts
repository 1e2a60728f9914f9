import type { Contract } from '../contract/create-contract.ts'
import type { Answer } from '../engine/answer.ts'
import type { Engine, Verdict } from '../engine/create-engine.ts'
import type { EngineRequest } from '../engine/engine-request.ts'
import { explain } from '../engine/explain.ts'
import { rejection } from '../engine/rejection.ts'
import { UnreadableBody } from '../reading/parse-body.ts'
import { type Content, readContent } from '../reading/read-content.ts'
import type { Reading } from '../reading/reading.ts'
import { readPrefer, UnknownPreference } from './prefer.ts'
import type { ReadRequest } from './read-request.ts'

/** What answering needs besides the request. */
export interface AnswerContext {
  contract: Contract
  engine: Engine
  reading: Reading
  /** In bytes. */
  bodyLimit: number
  scheme: 'http' | 'https'
  /** Called when the work that was asked for begins. */
  begin(): void
}

/** Answers a request as the contract says the real server does, or with one sentence on what is wrong with it. */
export async function answerRequest(request: ReadRequest, context: AnswerContext): Promise<Answer> {
  const { contract, engine, bodyLimit } = context
  const {
    operation,
    headers,
    body: { bytes },
  } = request
  if (bytes === undefined) {
    return rejection(operation, 413, `The body is longer than ${bodyLimit} bytes; the mock takes no more.`)
  }
  if (!isDecodable(request.sentPath)) return rejection(operation, 400, strayPercent)
  if (!operation) return notServed(request, contract)
  try {
    const preference = readPrefer([headers.prefer].flat().join(','), operation)
    const content = contentOf(request, bytes, context)
    return checked(await engine.answer(engineRequest(request, content, context), preference))
  } catch (error) {
    if (error instanceof UnknownPreference) return rejection(operation, 400, error.message)
    throw error
  }
}

const strayPercent = 'The path has a percent sign that does not begin a character.'

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

function notServed({ path, match, method }: ReadRequest, { base }: Contract): Answer {
  if (path === undefined) return rejection(undefined, 404, `Every path of this API starts with ${base}/.`)
  if (!match) return rejection(undefined, 404, noSuchPath)
  const methods = match.methods.join(', ').toUpperCase()
  return rejection(undefined, 405, `The contract has no ${method} here; it has ${methods}.`)
}

/** Lists of the real server link to more than the contract has, such as the folders of a drive. */
const noSuchPath = 'The contract has no such path. The real server may answer here; this mock does not.'

/** A body, or why there is none. */
type Readable = Omit<Content, 'shape'> & { unreadable?: string }

/** That a body cannot be read is for Prism to answer: it looks at the token first. */
function contentOf(
  { headers, operation }: ReadRequest,
  bytes: Buffer,
  { contract, reading }: AnswerContext,
): Readable {
  try {
    return readContent(bytes.toString(), headers['content-type'], operation, contract, reading)
  } catch (error) {
    if (!(error instanceof UnreadableBody)) throw error
    return { body: undefined, values: undefined, mediaType: '', unreadable: error.message }
  }
}

function engineRequest(
  { method, headers, path = '', query, match, operation, body: { size } }: ReadRequest,
  { mediaType, body, values, unreadable }: Readable,
  { contract, reading, scheme, begin }: AnswerContext,
): EngineRequest {
  // The server speaks JSON, whatever the caller would like.
  const { authorization, accept: _, ...others } = headers
  return {
    body,
    values,
    ...(unreadable !== undefined && { unreadable }),
    method: method.toLowerCase() as EngineRequest['method'],
    url: { path: match?.path ?? path, query },
    headers: {
      ...(others as Record<string, string>),
      ...(authorization && { authorization: reading.authorization(authorization) }),
      ...(mediaType && { 'content-type': mediaType }),
      'content-length': `${size}`, // without it Prism does not look at the content type
    },
    operation,
    params: match?.params ?? {},
    base: `${scheme}://${headers.host ?? 'localhost'}${contract.base}`,
    begin,
  }
}

/** An answer that breaks the contract must not look like one that does not. */
function checked({ answer, deviations }: Verdict): Answer {
  if (deviations.length === 0) return answer
  return rejection(undefined, 500, `The mock's own answer breaks the contract: ${explain(deviations)}`)
}
