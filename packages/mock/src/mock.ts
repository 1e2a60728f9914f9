import type { AnswerOptions, AnyAnswer, OwnAnswers } from './answers/own-answer.ts'
import type { OperationId } from './contract/operation-types.ts'
import type { Faults } from './faults/create-faults.ts'
import type { ScenarioName } from './generated/scenarios.ts'
import type { RecordedRequest } from './journal/recorded-request.ts'

/** How a running mock is watched and steered; the control address does the same for other processes. */
export interface Steering {
  /**
   * The answer that every operation gives which has it in the contract; the others answer as usual. Requests are
   * still checked; a `Prefer` header of a request and an answer of one's own win. `undefined` ends it.
   *
   * @throws {MockError} when set to a name that no operation of the contract has
   */
  scenario: ScenarioName | undefined
  /** Which of the next requests fail, and how. */
  readonly faults: Faults
  /**
   * Gives an operation an answer of one's own, instead of what the tenant says. Requests are still checked first, and
   * one that is refused does not use the answer up. The tenant does nothing for a request that is answered this way.
   *
   * Answers with `times` stand in line in the order in which they were given; one without stays until another takes
   * its place. A function is given the request; where it answers `undefined`, the mock answers as usual.
   *
   * @param answer checked against the contract, when it is given or, from a function, when it is sent
   * @throws {MockError} for a name, a form or a content that the contract does not have
   * @example
   * await using mock = await startMock()
   * mock.answer('restoreOneDrives', { scenario: 'token-expired' }, { times: 1 })
   * mock.answer('listOneDrives', ({ query }) => (query.offset ? { scenario: 'server-error' } : undefined))
   * mock.answer('listOrganizations', { status: 502, body: '<h1>Bad gateway</h1>' }, { breakContract: true })
   */
  answer<Id extends OperationId>(
    operation: Id,
    answer: OwnAnswers[Id],
    options?: AnswerOptions & { breakContract?: false },
  ): void
  answer<Id extends OperationId>(
    operation: Id,
    answer: AnyAnswer<Id>,
    options: AnswerOptions & { breakContract: true },
  ): void
  /**
   * Forgets the answers of one's own, so that the tenant answers again.
   *
   * @param operation only those for this operation. @default all
   * @throws {MockError} for an operation that does not exist
   */
  clearAnswers(operation?: OperationId): void
  /**
   * Waits for a request of an operation, and resolves with it when it has arrived; it may not be answered then. Each
   * call takes the next one, and one that has arrived before the call counts.
   *
   * @param options `timeoutMs`: how long to wait, in milliseconds. @default 4000, less than most tests may take
   * @throws {MockError} when none has come in time, and when the mock is closed
   * @example
   * await using mock = await startMock()
   * const answer = fetch(`${mock.url}/Organizations`, { headers: { Authorization: 'Bearer any-token' } })
   * const { order, executed } = await mock.waitFor('listOrganizations')
   * console.log(order, executed, (await answer).status)
   */
  waitFor(operation: OperationId, options?: { timeoutMs?: number }): Promise<RecordedRequest>
  /** The newest 1,000 requests, oldest first, masked. */
  requests(): RecordedRequest[]
  /** What can be steered by its name: scenarios and operations of the contract that is served now, and faults. */
  names(): { scenarios: string[]; faults: string[]; operations: string[] }
  /** Back to the start: tenant, tokens, scenario, answers, faults in line, recorded requests. The contract stays. */
  reset(): void
}

/** A running mock; see `startMock`. */
export interface Mock extends Steering, AsyncDisposable {
  /** Address of the API with its base path, such as `http://localhost:4010/v3`. */
  readonly url: string
  /** The certificate a client must trust, PEM; only with HTTPS. */
  readonly ca: string | undefined
  /**
   * Serves another bundle from the next request on.
   *
   * @throws {MockError} for what is no bundle; the mock goes on as before, also when Prism cannot read it
   */
  reload(bundle: object): Promise<void>
  /** Ends the server and its connections. */
  close(): Promise<void>
}
