/** A refusal or a failure of the console itself, with one sentence for people. */
export class ConsoleError extends Error {
  override readonly name = 'ConsoleError'
  readonly outcome: 'rejected' | 'unknown'
  /** Status of the answer; 0 when there was none. */
  readonly status: number

  constructor(message: string, status: number) {
    super(message)
    this.status = status
    this.outcome = status === 0 || status >= 500 ? 'unknown' : 'rejected'
  }
}
