/** What the mock sends back: status, headers, and a body that is sent as JSON unless it is text or missing. */
export interface Answer {
  status: number
  headers?: Record<string, string>
  body?: unknown
  /** Whether it may break the contract. */
  unchecked?: boolean
}

const longestReason = 1000

/** A sentence in a header of bounded size: a client that drops error bodies still shows why. */
export function reasonHeader(sentence: string): Record<string, string> {
  return { 'x-mock-reason': sentence.replace(/[^\x20-\x7e]/g, '?').slice(0, longestReason) }
}
