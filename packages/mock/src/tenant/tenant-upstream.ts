import type { Operation } from '../contract/operations.ts'
import type { Answer } from '../engine/answer.ts'
import type { Upstream, UpstreamRequest } from '../engine/upstream.ts'
import type { Tenant } from './create-tenant.ts'
import type { OperationId, Reply, TenantRequest } from './reply.ts'

/** Lets the tenant answer for the operations of a contract. What it says by name is looked up in that contract. */
export function tenantUpstream(operations: Operation[], tenant: () => Tenant): Upstream {
  const byId = new Map(operations.map((operation) => [operation.id, operation]))
  return {
    admits: (authorization) => tenant().admits(authorization),
    answer: (request) => {
      const operation = byId.get(request.operation)
      const handler = tenant().handlers[request.operation as OperationId]
      if (!operation || !handler) return undefined
      const reply = handler({ ...request, link: linker(byId, request.base) })
      if (reply instanceof Promise) return reply.then((late) => answerOf(operation, late, request))
      return answerOf(operation, reply, request)
    },
  }
}

function answerOf(operation: Operation, reply: Reply, { begin }: UpstreamRequest): Answer {
  if ('scenario' in reply) return scenarioAnswer(operation, reply.scenario)
  begin()
  return { status: reply.status, ...(reply.body !== undefined && { headers: json, body: reply.body }) }
}

const json = { 'content-type': 'application/json' }

/** The answer of an operation that has this name in the contract. */
function scenarioAnswer({ id, responses }: Operation, name: string): Answer {
  for (const [status, { examples }] of Object.entries(responses)) {
    if (name in examples) return { status: Number(status), headers: json, body: examples[name] }
  }
  throw new Error(`The contract has no answer "${name}" for ${id}, and the tenant needs one.`)
}

function linker(byId: Map<string, Operation>, base: string): TenantRequest['link'] {
  return (id, params = {}, query = {}) => {
    const path = byId.get(id)?.path.replace(/\{(.+?)\}/g, (_, name) => encodeURIComponent(params[name] ?? ''))
    const search = Object.entries(query).map(([name, value]) => `${name}=${value}`)
    return `${base}${path}${search.length > 0 ? `?${search.join('&')}` : ''}`
  }
}
