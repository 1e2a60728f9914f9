/**
 * What can go wrong on the way, by name:
 * - `reset-before`: the connection is reset before anything was done
 * - `reset-after`: the connection is reset when everything was done
 * - `empty`: done, and the answer has lost its body and its content type
 * - `truncated`: done, and the connection ends in the middle of the answer
 * - `html`: done, and a page of a proxy stands in for the body
 * - `too-many-requests`: 429 with `Retry-After`, nothing was done
 * - `unavailable`: 503 with `Retry-After`, nothing was done
 */
export const faultNames = [
  'reset-before',
  'reset-after',
  'empty',
  'truncated',
  'html',
  'too-many-requests',
  'unavailable',
] as const

/** One of {@link faultNames}. */
export type Fault = (typeof faultNames)[number]

/** Whether it keeps the request from being executed. */
export function preventsExecution(fault: Fault): boolean {
  return fault === 'reset-before' || fault in refusals
}

/** The status with which a fault refuses, and its sentence. */
export const refusals: Partial<Record<Fault, { status: number; message: string }>> = {
  'too-many-requests': {
    status: 429,
    message: 'Too many requests. Try again after the time in Retry-After.',
  },
  unavailable: {
    status: 503,
    message: 'The service is not available. Try again after the time in Retry-After.',
  },
}

/** What `Retry-After` says, in seconds. */
export const retryAfter = 1
