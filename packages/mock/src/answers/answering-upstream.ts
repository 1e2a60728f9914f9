import type { Operation } from '../contract/operations.ts'
import { scenarioAnswer } from '../contract/scenarios.ts'
import { typedQuery } from '../contract/typed-query.ts'
import type { Answer } from '../engine/answer.ts'
import type { Upstream, UpstreamRequest } from '../engine/upstream.ts'
import { MockError } from '../mock-error.ts'
import { checkReply } from './check-reply.ts'
import type { Answers, Given } from './create-answers.ts'

/** Lets answers of one's own come first, then the scenario the mock was switched to, then the tenant. */
export function answeringUpstream(
  operations: Operation[],
  answers: Answers,
  scenario: () => string | undefined,
  tenant: Upstream,
): Upstream {
  const byId = new Map(operations.map((operation) => [operation.id, operation]))
  const asUsual = (operation: Operation, request: UpstreamRequest) => {
    const name = scenario()
    return (name !== undefined && scenarioAnswer(operation, name)) || tenant.answer(request)
  }
  return {
    admits: tenant.admits,
    answer: (request) => {
      const operation = byId.get(request.operation)
      if (!operation) return undefined
      const given = answers.draw(operation.id)
      if (!given) return asUsual(operation, request)
      return ask(given, operation, request).then((own) => own ?? asUsual(operation, request))
    },
  }
}

async function ask(
  { answer, breakContract }: Given,
  operation: Operation,
  { params, query, headers, body }: UpstreamRequest,
): Promise<Answer | undefined> {
  const request = { params, query: typedQuery(operation.query, query), headers, body }
  const reply = typeof answer === 'function' ? await answer(request) : answer
  return reply === undefined ? undefined : { ...answerOf(reply, operation), unchecked: breakContract }
}

/**
 * The answer that a reply stands for.
 *
 * @throws {MockError} for a reply that cannot be given
 */
export function answerOf(reply: unknown, operation: Operation): Answer {
  checkReply(reply, operation)
  if ('status' in reply) {
    const { status, headers, body } = reply
    const type = typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json'
    return { status, headers: { ...(body !== undefined && { 'content-type': type }), ...headers }, body }
  }
  const answer = scenarioAnswer(operation, reply.scenario)
  if (!answer) throw new MockError(`${operation.id} has no scenario "${reply.scenario}" any more.`)
  return answer
}
