import type {
  AnswerOf,
  BodyOf,
  OperationId,
  PathOf,
  QueryOf,
  ScenarioOf,
} from '../contract/operation-types.ts'

/** A valid request of one operation, as a function that answers it is given it. Nothing in it is masked. */
export interface OwnRequest<Id extends OperationId> {
  params: PathOf<Id>
  query: QueryOf<Id>
  /** Names in lower case. */
  headers: Record<string, string>
  /** Parsed, and spelled as in the contract. */
  body: BodyOf<Id>
}

/** What each operation can answer: a status with its body, or the name of an example in the contract. */
export type OwnReplies = {
  [Id in OperationId]: (AnswerOf<Id> & { headers?: Record<string, string> }) | { scenario: ScenarioOf<Id> }
}

/**
 * An answer of one's own for each operation, or a function that gives one; where it gives none, the mock answers as
 * usual. One type for all of them: the compiler keeps a literal status of a function only when it looks it up here.
 */
export type OwnAnswers = { [Id in OperationId]: OwnReplies[Id] | Giving<OwnRequest<Id>, OwnReplies[Id]> }

/** Any answer, also one that the contract does not have. A text is sent as it is, anything else as JSON. */
export interface AnyReply {
  status: number
  headers?: Record<string, string>
  body?: unknown
}

/** The same for a server that breaks the contract. */
export type AnyAnswer<Id extends OperationId> = AnyReply | Giving<OwnRequest<Id>, AnyReply>

type Giving<Request, Reply> = (request: Request) => Reply | undefined | Promise<Reply | undefined>

/** How an answer of one's own is given. */
export interface AnswerOptions {
  /** To how many requests. Answers that end stand in line, and come before one that does not. @default all */
  times?: number
  /** Whether the answer may break the contract. @default false */
  breakContract?: boolean
}
