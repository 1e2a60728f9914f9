import type { ObservedBodies } from '../generated/observed-bodies.ts'
import type { ScenarioName, scenarios } from '../generated/scenarios.ts'
import type { operations } from '../generated/schema.ts'

// What the contract says about each operation, as types. Nothing of it is left when the code runs.

/** An operation of the contract. */
export type OperationId = keyof operations

/** The parameters in its path, by name. */
export type PathOf<Id extends OperationId> = ParametersOf<Id, 'path'>

/** The parameters in its query, by name. */
export type QueryOf<Id extends OperationId> = ParametersOf<Id, 'query'>

type ParametersOf<Id extends OperationId, Place extends 'path' | 'query'> = [
  NonNullable<operations[Id]['parameters'][Place]>,
] extends [never]
  ? Record<never, never>
  : NonNullable<operations[Id]['parameters'][Place]>

/** Its request body, spelled as in the contract; `undefined` for none. */
export type BodyOf<Id extends OperationId> = operations[Id] extends { requestBody: infer Body }
  ? ContentOf<Body>
  : undefined

/** A status it can answer, with the body that belongs to it. */
export type AnswerOf<Id extends OperationId> = {
  [Status in keyof operations[Id]['responses']]: { status: Status } & AnswerBody<
    ContentOf<operations[Id]['responses'][Status]>,
    ObservedOf<Id, Status>
  >
}[keyof operations[Id]['responses']]

/** A named answer it has. */
export type ScenarioOf<Id extends OperationId> = {
  [Name in ScenarioName]: Id extends keyof (typeof scenarios)[Name] ? Name : never
}[ScenarioName]

/** An answer in full, or by its name in the contract. */
export type ReplyOf<Id extends OperationId> = AnswerOf<Id> | { scenario: ScenarioOf<Id> }

type ContentOf<Part> = Part extends { content: infer Content } ? Content[keyof Content] : undefined

type ObservedOf<Id, Status> = Id extends keyof ObservedBodies
  ? Status extends keyof ObservedBodies[Id]
    ? ObservedBodies[Id][Status]
    : undefined
  : undefined

/** Where no body is documented there is none, unless servers were seen to send one. */
type AnswerBody<Documented, Observed> = [Documented] extends [undefined]
  ? { body?: Observed }
  : { body: Documented }
