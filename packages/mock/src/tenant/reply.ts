import type { UpstreamRequest } from '../engine/upstream.ts'
import type { ScenarioName } from '../generated/scenarios.ts'
import type { operations } from '../generated/schema.ts'

/** What the tenant says: a body of its own, or an answer the contract has a name for. */
export type Reply = { status: number; body?: unknown } | { scenario: ScenarioName }

/** An operation of the contract. */
export type OperationId = keyof operations

/** A request with the address of every operation at hand. */
export interface TenantRequest extends UpstreamRequest {
  /** Absolute URL of an operation, as the caller can reach it. */
  link(operation: OperationId, params?: Record<string, string>, query?: Record<string, number>): string
}
