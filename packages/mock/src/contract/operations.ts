import type { Contract } from './read-bundle.ts'
import { resolve } from './resolve.ts'

/** One operation of the contract, with its references followed as far as the mock looks. */
export interface Operation {
  id: string
  /** In lower case. */
  method: string
  /** The template, such as `/RestoreSessions/{restoreSessionId}`. */
  path: string
  /** Example of each path parameter: the contract's own ids exist in the tenant. */
  pathExamples: Record<string, string>
  /** Schema of the request body by media type. */
  bodies: Record<string, unknown>
  /** What it can answer, by status. */
  responses: Record<string, OperationResponse>
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

/** Every operation of the contract that has an id, in the order of the contract. */
export function operationsOf(contract: Contract): Operation[] {
  return Object.entries(contract.paths).flatMap(([path, entry]) => {
    const item = resolve<Record<string, unknown>>(contract, entry)
    return Object.entries(item).flatMap(([method, value]) => {
      const operation = value as RawOperation
      return operation?.operationId ? [readOperation(contract, path, method, item, operation)] : []
    })
  })
}

interface RawOperation {
  operationId?: string
  parameters?: unknown[]
  requestBody?: unknown
  responses?: Record<string, unknown>
}

interface Media {
  schema?: unknown
  examples?: Record<string, unknown>
}

function readOperation(
  contract: Contract,
  path: string,
  method: string,
  item: Record<string, unknown>,
  operation: RawOperation,
): Operation {
  const parameters = [...((item.parameters as unknown[]) ?? []), ...(operation.parameters ?? [])]
    .map((value) => resolve<{ name: string; in: string; example?: string }>(contract, value))
    .filter((parameter) => parameter.in === 'path')
  const body = resolve<{ content?: Record<string, Media> } | undefined>(contract, operation.requestBody)
  return {
    id: operation.operationId ?? '',
    method,
    path,
    pathExamples: Object.fromEntries(parameters.map(({ name, example = '' }) => [name, example])),
    bodies: mapValues(body?.content ?? {}, (media) => media.schema),
    responses: mapValues(operation.responses ?? {}, (response) => readResponse(contract, response)),
  }
}

function readResponse(contract: Contract, value: unknown): OperationResponse {
  const response = resolve<{ content?: Record<string, Media>; 'x-observed-body'?: unknown }>(contract, value)
  const media = Object.values(response.content ?? {})
  const examples = Object.assign({}, ...media.map((one) => one.examples ?? {}))
  return {
    examples: mapValues(examples, (example) => resolve<{ value: unknown }>(contract, example).value),
    schema: media[0]?.schema,
    observed: response['x-observed-body'],
  }
}

function mapValues<From, To>(record: Record<string, From>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
