import type { Answer } from './answer.ts'

/** A request that Prism found valid, on its way to whoever answers it. */
export interface UpstreamRequest {
  operation: string
  method: string
  /** Without the base path, spelled as in the contract. */
  path: string
  params: Record<string, string>
  /** Names in lower case. */
  query: Record<string, string>
  headers: Record<string, string>
  /** Parsed; a form is an object of strings. */
  body: unknown
  /** Address of the API as the caller sees it, such as `http://localhost:4010/v3`. */
  base: string
  /** To be called when the work that was asked for begins, so that a lost answer can be told from a lost request. */
  begin(): void
}

/** Who answers valid requests: the tenant, or a real server. */
export interface Upstream {
  /** Whether the token in the `Authorization` header, which is there, is accepted. */
  admits(authorization: string): boolean
  /** The answer, or `undefined` for an operation it does not know: Prism then answers from the contract's examples. */
  answer(request: UpstreamRequest): Promise<Answer | undefined> | Answer | undefined
}
