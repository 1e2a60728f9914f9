import type { BodyOf, OperationId, PathOf, QueryOf, ReplyOf } from '../contract/operation-types.ts'

/** A valid request of one operation, as the contract types it. */
export interface TenantRequest<Id extends OperationId> {
  params: PathOf<Id>
  query: QueryOf<Id>
  body: BodyOf<Id>
  /** Absolute URL of any operation, as the caller can reach it. */
  link: Link
  /** To be called when the work that was asked for begins, so that a lost answer can be told from a lost request. */
  begin(): void
}

/** Gives the absolute URL of an operation. */
export type Link = <Id extends OperationId>(
  operation: Id,
  params: PathOf<Id>,
  query?: Required<QueryOf<Id>>,
) => string

/** Does what one operation asks for; a promise is work that takes time. */
export type Handler<Id extends OperationId> = (
  request: TenantRequest<Id>,
) => ReplyOf<Id> | Promise<ReplyOf<Id>>

/**
 * A handler for every operation, so that the compiler points at the one that is missing. Where an example of the contract
 * is enough, the handler is one line that answers it by its name.
 */
export type Handlers = { [Id in OperationId]: Handler<Id> }
