import type { IHttpConfig, IHttpResponse, PrismHttpComponents } from '@stoplight/prism-http'
import type { Operation } from '../contract/operations.ts'
import type { Bundle } from '../contract/read-bundle.ts'
import { acceptsEmpty, acceptsToken, createAccept } from './accept.ts'
import type { Answer } from './answer.ts'
import { left, right } from './either.ts'
import type { EngineRequest } from './engine-request.ts'
import { explain, type Violation } from './explain.ts'
import { type CheckObserved, createCheckObserved } from './observed-body.ts'
import {
  factory,
  loadMock,
  logger,
  mock,
  ProblemJsonError,
  type Resource,
  route,
  UPSTREAM_NOT_IMPLEMENTED,
  validateInput,
  validateOutput,
  validateSecurity,
} from './prism.ts'
import { explained, rejection } from './rejection.ts'
import { resourcesOf } from './resources.ts'
import type { Upstream } from './upstream.ts'

/** Which of the contract's answers to give instead of asking the upstream. */
export interface Preference {
  code: number
  exampleKey?: string
}

/** An answer, and what Prism has found wrong with it. */
export interface Verdict {
  answer: Answer
  /** Whether the request breaks the contract, so that nobody but Prism was asked. */
  rejected: boolean
  /** Where the answer breaks the contract. */
  deviations: Violation[]
}

/** Prism over one bundle. */
export interface Engine {
  /** Answers a request as the contract says. */
  answer(request: EngineRequest, preference?: Preference): Promise<Verdict>
  /** Where an answer of an operation breaks the contract. */
  check(operation: Operation, answer: Answer): Violation[]
}

/**
 * Prism over one bundle: finds the operation, checks the token and the request, lets the upstream answer, and checks
 * the answer. A request that is not valid, and one with a preference, is answered from the contract's examples.
 */
export async function createEngine(
  bundle: Bundle,
  operations: Operation[],
  upstream: Upstream,
): Promise<Engine> {
  const resources = await resourcesOf(bundle)
  const byId = new Map(resources.map((resource) => [resource.iid, resource]))
  const components = prismComponents(byId, upstream, createCheckObserved(bundle, operations))
  const prism = factory(baseConfig, components)

  return {
    answer: async (request, preference) => {
      if (preference) await loadMock()
      const config = {
        ...baseConfig,
        isProxy: !preference,
        mock: { dynamic: false, ...preference },
      } as IHttpConfig
      const result = await prism.request(request, resources, config)()
      if (result._tag === 'Left') return { answer: problem(result.left), rejected: true, deviations: [] }
      const { output, validations } = result.right
      const answer = { status: output.statusCode, headers: lowerCased(output.headers), body: output.body }
      if (validations.input.length === 0) return { answer, rejected: false, deviations: validations.output }
      return { answer: explained(answer, explain(validations.input)), rejected: true, deviations: [] }
    },
    check: ({ id }, answer) => {
      const resource = byId.get(id)
      if (!resource) return []
      const checked = components.validateOutput({ resource, element: asPrismAnswer(answer) })
      return checked._tag === 'Left' ? checked.left : []
    },
  }
}

function asPrismAnswer({ status, headers = {}, body, unchecked }: Answer): PrismAnswer {
  return { statusCode: status, headers, body, unchecked }
}

/** An answer in Prism's form, on its way through Prism. */
type PrismAnswer = IHttpResponse & { unchecked?: boolean | undefined }

/** In Prism's words a request goes through a proxy to the upstream, and `errors` stops one that is not valid. */
const baseConfig: IHttpConfig = {
  isProxy: true,
  upstream: new URL('http://localhost'),
  upstreamProxy: undefined,
  checkSecurity: true,
  validateRequest: true,
  validateResponse: true,
  errors: true,
  mock: { dynamic: false },
}

function prismComponents(
  byId: Map<string | undefined, Resource>,
  upstream: Upstream,
  checkObserved: CheckObserved,
): PrismHttpComponents {
  const accepts = new Map([...byId].map(([id, resource]) => [id, createAccept(resource)]))
  return {
    logger,
    mock,
    // The front has found the operation already; Prism searches when there is none, for the sake of its sentence.
    route: ({ resources, input }) => {
      const resource = byId.get((input as EngineRequest).operation?.id)
      return resource ? right(resource) : route({ resources, input })
    },
    validateSecurity: ({ resource, element }) => {
      if (!acceptsToken(resource, element as EngineRequest)) {
        const checked = validateSecurity({ resource, element })
        if (checked._tag === 'Left') return checked
      }
      const admitted = !resource.security?.length || upstream.admits(element.headers?.authorization ?? '')
      return admitted ? right(element) : left([unknownToken])
    },
    validateInput: ({ resource, element }) => {
      const { unreadable } = element as EngineRequest
      if (unreadable !== undefined) return left([{ code: 400, severity: 0, message: unreadable }])
      const valid = accepts.get(resource.iid)?.(element as EngineRequest)
      return valid ? right(element) : validateInput({ resource, element })
    },
    forward: ({ data, validations }) => {
      const reply = validations.length > 0 ? undefined : ask(upstream, data as EngineRequest)
      return () => async () => {
        const answer = await reply
        if (answer) return right(asPrismAnswer(answer))
        await loadMock()
        return left(notImplemented)
      }
    },
    validateOutput: ({ resource, element }) => {
      if ((element as PrismAnswer).unchecked || acceptsEmpty(resource, element)) return right(element)
      const violations = checkObserved(resource.iid, element)
      if (!violations) return validateOutput({ resource, element })
      return violations.length > 0 ? left(violations as [never]) : right(element)
    },
  }
}

const unknownToken = {
  code: 401,
  severity: 0,
  message: 'The access token is unknown or has expired.',
} as const

/** To this Prism answers from the examples of the contract, or from those for requests that are not valid. */
const notImplemented = ProblemJsonError.fromTemplate(UPSTREAM_NOT_IMPLEMENTED)

function ask(upstream: Upstream, request: EngineRequest): ReturnType<Upstream['answer']> {
  const { operation, method, url, params, headers, values, base, begin } = request
  return upstream.answer({
    operation: operation?.id ?? '',
    method,
    path: url.path,
    query: url.query as Record<string, string>, // of what the contract knows, Prism lets no list pass
    params,
    headers,
    body: values,
    base,
    begin,
  })
}

function problem(error: Error): Answer {
  if (error instanceof ProblemJsonError) return rejection(undefined, error.status, error.detail)
  throw error
}

function lowerCased(headers: object = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), `${value}`]))
}
