import { createLogger } from '@stoplight/prism-core'
import { getHttpOperationsFromSpec, type IHttpRequest, ProblemJsonError } from '@stoplight/prism-http'
import { createClientFromOperations } from '@stoplight/prism-http/dist/client.js'
import { type Answer, refusal } from './answer.ts'
import type { Contract } from './contract.ts'
import { explain } from './explain.ts'

/** A request as Prism takes it: the path without the base path, header names in lower case, the body parsed. */
export interface EngineRequest {
  method: string
  path: string
  headers: Record<string, string>
  body: unknown
}

/** Answers a request as the contract says. */
export type Engine = (request: EngineRequest) => Promise<Answer>

const silent = createLogger('mock', { level: 'silent' })

/** Prism over one contract: routes, checks the token, validates the request and picks the response. */
export async function createEngine(contract: Contract): Promise<Engine> {
  // Prism resolves references inside the object that it gets, which is the caller's.
  const operations = await getHttpOperationsFromSpec(structuredClone(contract))
  const prism = createClientFromOperations(operations, {
    logger: silent,
    checkSecurity: true,
    validateRequest: true,
    validateResponse: true,
    errors: false,
    isProxy: false,
    upstreamProxy: undefined,
    mock: { dynamic: false },
  })

  return async ({ method, path, headers, body }) => {
    const input = { method: method.toLowerCase() as IHttpRequest['method'], headers, body }
    try {
      // Prism keeps the Accept header of a request in `mock`, so each request gets its own.
      const output = await prism.request(path, input, { mock: { dynamic: false } })
      return withReason(
        { status: output.status, headers: asHeaders(output.headers), body: output.data },
        output.violations.input,
      )
    } catch (error) {
      if (error instanceof ProblemJsonError) return refusal(error.status, error.detail)
      throw error
    }
  }
}

type PrismOutput = Awaited<ReturnType<ReturnType<typeof createClientFromOperations>['request']>>

/** Prism answers a rejected request with the example of the contract; people need the reason. */
function withReason(answer: Answer, violations: PrismOutput['violations']['input']): Answer {
  if (answer.status !== 400 || violations.length === 0) return answer
  return refusal(answer.status, explain(violations))
}

function asHeaders(headers: PrismOutput['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), `${value}`]),
  )
}
