/** What the mock sends back: status, headers, and a body that is sent as JSON unless it is missing. */
export interface Answer {
  status: number
  headers?: Record<string, string | string[]>
  body?: unknown
}

/** A refusal in the error shape of the contract. */
export function refusal(status: number, message: string): Answer {
  return { status, body: { message } }
}
