import type { OperationId } from '../contract/operation-types.ts'
import type { Operation } from '../contract/operations.ts'
import { scenarioAnswer } from '../contract/scenarios.ts'
import { typedQuery } from '../contract/typed-query.ts'
import type { Answer } from '../engine/answer.ts'
import type { Upstream, UpstreamRequest } from '../engine/upstream.ts'
import { MockError } from '../mock-error.ts'
import type { Tenant } from './create-tenant.ts'
import type { Link } from './handler.ts'

/** Lets the tenant answer for the operations of a contract. What it says by name is looked up in that contract. */
export function tenantUpstream(operations: Operation[], tenant: Tenant): Upstream {
  const byId = new Map(operations.map((operation) => [operation.id, operation]))
  const untyped = (id: string) => tenant.handlers[id as OperationId] as UntypedHandler | undefined
  return {
    admits: (authorization) => tenant.admits(authorization),
    answer: (request) => {
      const { params, body, base, begin } = request
      const operation = byId.get(request.operation)
      const handler = untyped(request.operation)
      if (!operation || !handler) return undefined
      const query = typedQuery(operation.query, request.query)
      const reply = handler({ params, query, body, begin, link: linker(byId, base) })
      if (reply instanceof Promise) return reply.then((late) => answerOf(operation, late, request))
      return answerOf(operation, reply, request)
    },
  }
}

/** A handler without its types: that a request fits them is what Prism has checked. */
type UntypedHandler = (request: object) => Reply | Promise<Reply>

type Reply = { status: number; body?: unknown } | { scenario: string }

function answerOf(operation: Operation, reply: Reply, { begin }: UpstreamRequest): Answer {
  if ('scenario' in reply) return neededAnswer(operation, reply.scenario)
  begin()
  return { status: reply.status, ...(reply.body !== undefined && { headers: json, body: reply.body }) }
}

const json = { 'content-type': 'application/json' }

/** The contract can be another one than the tenant was made for. */
function neededAnswer(operation: Operation, name: string): Answer {
  const answer = scenarioAnswer(operation, name)
  if (answer) return answer
  throw new MockError(`The contract has no answer "${name}" for ${operation.id}, and the tenant needs one.`)
}

function linker(byId: Map<string, Operation>, base: string): Link {
  return (id, params: Record<string, string>, query?: object) => {
    const path = byId.get(id)?.path.replace(/\{(.+?)\}/g, (_, name) => encodeURIComponent(params[name] ?? ''))
    const search = Object.entries(query ?? {}).map(([name, value]) => `${name}=${value}`)
    return `${base}${path}${search.length > 0 ? `?${search.join('&')}` : ''}`
  }
}
