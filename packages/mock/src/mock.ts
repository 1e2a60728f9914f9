import type { Faults } from './faults/create-faults.ts'
import type { ScenarioName } from './generated/scenarios.ts'
import type { RecordedRequest } from './journal/recorded-request.ts'

/** How a running mock is watched and steered; the control address does the same for other processes. */
export interface Steering {
  /**
   * The answer that every operation gives which has it in the contract; the others answer as usual. Requests are
   * still checked, and a `Prefer` header of a request wins. `undefined` ends it.
   *
   * @throws {MockError} when set to a name that no operation of the contract has
   */
  scenario: ScenarioName | undefined
  /** Which of the next requests fail, and how. */
  readonly faults: Faults
  /** The newest 1,000 requests, oldest first, secrets masked. */
  requests(): RecordedRequest[]
  /** Back to the start: tenant, tokens, scenario, faults in line, recorded requests. The contract stays. */
  reset(): void
}

/** A running mock; see `startMock`. */
export interface Mock extends Steering, AsyncDisposable {
  /** Address of the API with its base path, such as `http://localhost:4010/v3`. */
  readonly url: string
  /** The certificate a client must trust, PEM; only with HTTPS. */
  readonly ca: string | undefined
  /** Serves another bundle from the next request on; a bundle that Prism cannot read changes nothing and rejects. */
  reload(bundle: object): Promise<void>
  /** Ends the server and its connections. */
  close(): Promise<void>
}
