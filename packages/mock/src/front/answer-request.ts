import type { IncomingHttpHeaders } from 'node:http'
import type { Operation } from '../contract/operations.ts'
import type { PathMatch } from '../contract/paths.ts'
import type { Answer } from '../engine/answer.ts'
import type { Preference, Verdict } from '../engine/create-engine.ts'
import type { EngineRequest } from '../engine/engine-request.ts'
import { explain } from '../engine/explain.ts'
import { rejection } from '../engine/rejection.ts'
import type { RecordedRequest } from '../journal.ts'
import { type Content, readContent } from './content.ts'
import type { Circumstances } from './exchange.ts'
import { UnreadableBody } from './parse-body.ts'
import { readPrefer, scenarioPreference, UnknownPreference } from './prefer.ts'

/** A request that was read from the socket and looked up in the contract. */
export interface Asked {
  method: string
  headers: IncomingHttpHeaders
  /** The body; `undefined` when it is longer than the limit. */
  text: string | undefined
  path: string | undefined
  query: Record<string, string>
  match: PathMatch | undefined
  operation: Operation | undefined
  entry: RecordedRequest
}

/** Answers a request as the real server would, or with one sentence on what is wrong with it. */
export async function answerRequest(asked: Asked, circumstances: Circumstances): Promise<Answer> {
  const { front, bodyLimit, scenario } = circumstances
  const { operation, text, entry, path, headers } = asked
  if (text === undefined) {
    return rejection(operation, 413, `The body is longer than ${bodyLimit} bytes; the mock takes no more.`)
  }
  if (path === undefined) {
    return rejection(
      undefined,
      404,
      `There is nothing at ${entry.path}; every path starts with ${front.base}/.`,
    )
  }
  try {
    const mediaType = mediaTypeOf(headers['content-type'], text)
    const content = readContent(text, mediaType, operation, front, circumstances.strict)
    if (content.values !== undefined) entry.body = content.values
    const preference = preferenceOf(headers, operation, scenario)
    const request = engineRequest(asked, path, mediaType, content, circumstances)
    return checked(await front.engine(request, preference))
  } catch (error) {
    if (error instanceof UnreadableBody) return rejection(operation, 400, error.message)
    if (error instanceof UnknownPreference) return rejection(operation, 400, error.message)
    throw error
  }
}

/** The content type without its parameters; the empty string for no body. */
function mediaTypeOf(header: string | undefined, text: string): string {
  if (text === '') return ''
  const mediaType = header?.split(';')[0]?.trim().toLowerCase()
  if (!mediaType)
    throw new UnreadableBody('The request has a body but no Content-Type; say what the body is.')
  if (!/^[\w.+-]+\/[\w.+-]+$/.test(mediaType))
    throw new UnreadableBody('The Content-Type is not one; it must be like type/subtype.')
  return mediaType
}

/** A header of the request wins over the scenario the mock was switched to. */
function preferenceOf(
  { prefer }: IncomingHttpHeaders,
  operation: Operation | undefined,
  scenario: string | undefined,
): Preference | undefined {
  if (!operation) return undefined
  const wanted = readPrefer([prefer].flat().join(','), operation)
  return wanted ?? (scenario === undefined ? undefined : scenarioPreference(operation, scenario))
}

function engineRequest(
  { method, headers, text, query, match, operation, entry }: Asked,
  path: string,
  mediaType: string,
  content: Content,
  { front, strict, scheme }: Circumstances,
): EngineRequest {
  const authorization = strict
    ? headers.authorization
    : headers.authorization?.replace(/^bearer(?=\s)/i, 'Bearer')
  return {
    ...content,
    method: method.toLowerCase() as EngineRequest['method'],
    url: { path: match?.path ?? path, query },
    headers: {
      ...(headers as Record<string, string>),
      ...(authorization && { authorization }),
      ...(mediaType && { 'content-type': mediaType }),
      'content-length': `${text?.length ?? 0}`, // without it Prism does not look at the content type
    },
    operation,
    params: match?.params ?? {},
    base: `${scheme}://${headers.host ?? 'localhost'}${front.base}`,
    begin: () => {
      entry.executed = true
    },
  }
}

/** An answer that breaks the contract must not look like one that does not. */
function checked({ answer, deviations }: Verdict): Answer {
  if (deviations.length === 0) return answer
  return rejection(undefined, 500, `The mock's own answer breaks the contract: ${explain(deviations)}`)
}
