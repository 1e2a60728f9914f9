import type { Bundle } from './read-bundle.ts'
import { resolve } from './resolve.ts'

/** One operation of the contract, with its references followed as far as the mock looks. */
export interface Operation {
  /** The `operationId`, or method and path when there is none. */
  id: string
  /** In lower case. */
  method: string
  /** The template, such as `/RestoreSessions/{restoreSessionId}`. */
  path: string
  /** Example of each path parameter: the contract's own ids exist in the tenant. */
  pathExamples: Record<string, string>
  /** Parameters in the query. */
  query: QueryParameter[]
  /** Schema of the request body by media type. */
  bodies: Record<string, unknown>
  /** What it can answer, by status. */
  responses: Record<string, OperationResponse>
}

/** One parameter in a query. */
export interface QueryParameter {
  name: string
  /** Type of its schema, such as `integer`. */
  type: string | undefined
  /** What holds when it is left out. */
  default: string | number | boolean | undefined
}

/** One answer an operation can give. */
export interface OperationResponse {
  /** Named bodies. */
  examples: Record<string, unknown>
  /** Schema of the documented body. */
  schema?: unknown
  /** Schema of a body that servers were seen to send although none is documented. */
  observed?: unknown
}

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'])

/** Every operation of a bundle, in the order of the contract. */
export function operationsOf(bundle: Bundle): Operation[] {
  return Object.entries(bundle.paths).flatMap(([path, entry]) => {
    const item = resolve<Record<string, unknown>>(bundle, entry)
    return Object.entries(item)
      .filter(([method]) => methods.has(method))
      .map(([method, value]) => readOperation(bundle, path, method, item, value as RawOperation))
  })
}

interface RawOperation {
  operationId?: string
  parameters?: unknown[]
  requestBody?: unknown
  responses?: Record<string, unknown>
}

interface RawParameter {
  name: string
  in: string
  example?: string
  schema?: unknown
}

interface ParameterSchema {
  type?: string
  default?: string | number | boolean
}

interface Media {
  schema?: unknown
  examples?: Record<string, unknown>
}

function readOperation(
  bundle: Bundle,
  path: string,
  method: string,
  item: Record<string, unknown>,
  operation: RawOperation,
): Operation {
  const parameters = [...((item.parameters as unknown[]) ?? []), ...(operation.parameters ?? [])].map(
    (value) => resolve<RawParameter>(bundle, value),
  )
  const within = (place: string) => parameters.filter((parameter) => parameter.in === place)
  const body = resolve<{ content?: Record<string, Media> } | undefined>(bundle, operation.requestBody)
  return {
    id: operation.operationId ?? `${method.toUpperCase()} ${path}`,
    method,
    path,
    pathExamples: Object.fromEntries(within('path').map(({ name, example = '' }) => [name, example])),
    query: within('query').map(({ name, schema }) => {
      const { type, default: fallback } = resolve<ParameterSchema | undefined>(bundle, schema) ?? {}
      return { name, type, default: fallback }
    }),
    bodies: mapValues(body?.content ?? {}, (media) => media.schema),
    responses: mapValues(operation.responses ?? {}, (response) => readResponse(bundle, response)),
  }
}

function readResponse(bundle: Bundle, value: unknown): OperationResponse {
  const response = resolve<{ content?: Record<string, Media>; 'x-observed-body'?: unknown }>(bundle, value)
  const media = Object.values(response.content ?? {})
  const examples = Object.assign({}, ...media.map((one) => one.examples ?? {}))
  return {
    examples: mapValues(examples, (example) => resolve<{ value: unknown }>(bundle, example).value),
    schema: media[0]?.schema,
    observed: response['x-observed-body'],
  }
}

function mapValues<From, To>(record: Record<string, From>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
