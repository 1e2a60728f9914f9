import type { components, operations } from '../generated/schema.ts'

/** The schemas of the contract by name. */
export type Schemas = components['schemas']

/** The name of an operation, as the contract has it. */
export type OperationId = keyof operations

/** The body of a response; `undefined` where the contract has none. */
type BodyOf<Response> = Response extends { content: infer Content } ? Content[keyof Content] : undefined

type Responses<Operation> = Operation extends { responses: infer All } ? All : never

type IsSuccess<Status> = Status extends number ? (`${Status}` extends `2${string}` ? Status : never) : never

/** What a success of an operation carries. */
export type Data<Operation> = {
  [Status in keyof Responses<Operation>]: Status extends IsSuccess<Status>
    ? BodyOf<Responses<Operation>[Status]>
    : never
}[keyof Responses<Operation>]

/**
 * The refusals of an operation: each documented status with its body, which can be missing. A status that is not
 * documented has no body here.
 */
export type Refusal<Operation> =
  | {
      [Status in keyof Responses<Operation>]: Status extends IsSuccess<Status>
        ? never
        : { readonly status: Status; readonly body: BodyOf<Responses<Operation>[Status]> | undefined }
    }[keyof Responses<Operation>]
  | { readonly status: number; readonly body: undefined }

type Part<Operation, Name extends string> = Operation extends {
  parameters: { [key in Name]: infer Values extends object }
}
  ? { [key in Name]: Values }
  : Operation extends { parameters: { [key in Name]?: infer Values } }
    ? [NonNullable<Values>] extends [never]
      ? unknown
      : { [key in Name]?: NonNullable<Values> }
    : unknown

type Wrapped<Parts> = unknown extends Parts
  ? unknown
  : Record<never, never> extends Parts
    ? { params?: Parts }
    : { params: Parts }

/** The parameters of an operation, under `params.path` and `params.query`. */
export type Params<Operation> = Wrapped<Part<Operation, 'path'> & Part<Operation, 'query'>>

/** The body of an operation, under `body`. */
export type Body<Operation> = Operation extends { requestBody: { content: infer Content } }
  ? { body: Content[keyof Content] }
  : unknown
