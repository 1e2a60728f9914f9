/** What to do when a batch did not go well. */
export interface RunPolicy {
  /**
   * After a batch whose outcome nobody knows. A restore that may still be running and the next one write into the same
   * organization, so going on is for those who have looked.
   * @default 'stop'
   */
  readonly afterUnknown?: 'stop' | 'go-on'
  /** After a batch that the server refused or failed on. @default 'stop' */
  readonly afterFailed?: 'stop' | 'go-on'
  /**
   * How often the drives of a batch are sent at most, when each time before nothing was certainly done: no connection,
   * 401, 429.
   * @default 3
   */
  readonly maxAttempts?: number
  /** The longest pause before such drives are sent again, whatever the server asks for. In ms. @default 600_000 */
  readonly maxWaitMs?: number
}

/** {@link RunPolicy} with nothing left open. */
export type WholePolicy = Required<RunPolicy>

/** @throws {TypeError} for a policy that is not one */
export function checkPolicy(given: RunPolicy = {}): WholePolicy {
  const { afterUnknown = 'stop', afterFailed = 'stop', maxAttempts = 3, maxWaitMs = 600_000 } = given
  for (const [name, value] of Object.entries({ afterUnknown, afterFailed }))
    if (value !== 'stop' && value !== 'go-on')
      throw new TypeError(`${name} is ${value}; it is 'stop' or 'go-on'.`)
  if (!Number.isSafeInteger(maxAttempts) || maxAttempts < 1)
    throw new TypeError(`maxAttempts is ${maxAttempts}; it must be a whole number above zero.`)
  if (!(maxWaitMs >= 0)) throw new TypeError(`maxWaitMs is ${maxWaitMs}; it must be zero or more.`)
  return { afterUnknown, afterFailed, maxAttempts, maxWaitMs }
}

const firstPauseMs = 1_000

/** How long to wait before drives are sent again that were sent so often: as the server asks, or longer each time. */
export function pauseMsOf(
  attempt: number,
  retryAfterMs: number | undefined,
  { maxWaitMs }: WholePolicy,
): number {
  return Math.min(retryAfterMs ?? firstPauseMs * 4 ** (attempt - 1), maxWaitMs)
}
