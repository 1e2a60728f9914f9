import type { OperationId } from '../contract/operation-types.ts'
import type { Operation } from '../contract/operations.ts'
import type { Bundle } from '../contract/read-bundle.ts'
import { shapeOf } from '../contract/shape.ts'
import type { Answer } from '../engine/answer.ts'
import { createEngine } from '../engine/create-engine.ts'
import { sentences } from '../engine/explain.ts'
import type { Finding } from './finding.ts'
import { type Known, learn } from './learn.ts'
import { observationsIn } from './observe.ts'
import { type CallLimits, call, NoAnswer, type Received } from './remote.ts'

/** Calls one operation with a body, or none, and says what that has shown. */
export type CheckOperation = (operation: Operation, body: unknown) => Promise<Finding>

/** What calling needs. */
export interface Calling {
  bundle: Bundle
  operations: Operation[]
  /** Address of the API. */
  base: string
  /** Is added to with every answer. */
  known: Known
  limitsOf(operation: OperationId): CallLimits
}

/**
 * Creates what calls the operations of a server, one after the other. Prism judges requests and answers. As long as the
 * server has not answered at all, an error of the socket is thrown.
 */
export async function createCheckOperation(calling: Calling): Promise<CheckOperation> {
  const { bundle, operations, base, known, limitsOf } = calling
  let last: Received | undefined
  const engine = await createEngine(bundle, operations, {
    admits: () => true, // the server decides
    answer: async (request) => {
      last = await call(request, limitsOf(request.operation as OperationId))
      return last.answer
    },
  })

  return async (operation, body) => {
    const { id, pathExamples } = operation
    const finding: Finding = { operation: id, deviations: [], observations: [] }
    const missing = Object.keys(pathExamples).find((name) => !known.ids[name])
    if (missing) return { ...finding, notCalled: `no ${missing} is known` }
    try {
      const { answer, rejected, deviations } = await engine.answer(requestOf(operation, body, base, known))
      if (rejected || !last) return { ...finding, notCalled: `${messageOf(answer.body)}` }
      learn(id as OperationId, last.answer, known)
      return { ...finding, ...judge(bundle, operation, last, sentences(deviations), known) }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (error instanceof NoAnswer) return { ...finding, failure: error.message }
      if (last && code) return { ...finding, failure: `there is no connection any more (${code})` }
      throw error
    }
  }
}

function requestOf(operation: Operation, values: unknown, base: string, { ids, token }: Known) {
  const type = Object.keys(operation.bodies)[0]
  const isForm = type !== undefined && !type.endsWith('json')
  return {
    operation,
    method: operation.method as 'get',
    url: {
      path: operation.path.replace(/\{(.+?)\}/g, (_, name) => encodeURIComponent(ids[name] ?? '')),
      query: {},
    },
    params: ids,
    headers: {
      accept: 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
      ...(type && { 'content-type': type }),
    },
    body: isForm ? `${new URLSearchParams(values as Record<string, string>)}` : values,
    values,
    base,
    begin: () => {},
  }
}

function judge(
  bundle: Bundle,
  { responses }: Operation,
  { answer, isJson, unreadable }: Received,
  deviations: string[],
  known: Known,
): Omit<Finding, 'operation'> {
  const { status, body } = answer
  const { schema = responses[status]?.observed } = responses[status] ?? {}
  // Nothing but the sign-in is called without a token.
  const failure = failureOf(answer, known.token === undefined)
  return {
    status,
    ...(failure !== undefined && { failure }),
    // What Prism makes of text, or of nothing, says less.
    deviations: [
      ...unreadable,
      ...(body === undefined && responses[status]?.schema ? ['There is no body'] : []),
      ...deviations.filter((sentence) => isJson || !sentence.startsWith('/body')),
    ],
    observations: isJson && schema ? observationsIn(body, shapeOf(bundle, schema)) : [],
  }
}

function failureOf({ status, body }: Answer, isTokenMissing: boolean): string | undefined {
  if (status >= 300) return messageOf(body) ?? ''
  return isTokenMissing ? 'there is no token in the answer that could be sent' : undefined
}

/** What a failure says, in either of the two error shapes. */
function messageOf(body: unknown): string | undefined {
  const { message, error_description: description } = (body ?? {}) as Record<string, unknown>
  return [message, description].find((text) => typeof text === 'string')
}
