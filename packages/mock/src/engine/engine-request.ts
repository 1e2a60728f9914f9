import type { IHttpRequest } from '@stoplight/prism-http'
import type { Operation } from '../contract/operations.ts'

/** A request as the front hands it over: spelled as in the contract, header names in lower case. */
export interface EngineRequest extends IHttpRequest {
  headers: Record<string, string>
  /** A parameter that is repeated has a list, if it is read so. */
  url: { path: string; query: Record<string, string | string[]> }
  /** What Prism checks: parsed JSON, or the text of a form. */
  body: unknown
  /** Why the body could not be read, in one sentence. */
  unreadable?: string
  /** Missing when the contract has no such path or method. */
  operation: Operation | undefined
  params: Record<string, string>
  /** The body as an object, also that of a form. */
  values: unknown
  /** Address of the API as the caller sees it. */
  base: string
  begin(): void
}
