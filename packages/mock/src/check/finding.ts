/** What one operation has shown. */
export interface Finding {
  operation: string
  /** Missing when there was no answer. */
  status?: number
  /** Why the step has failed: what the server says, or what became of the connection. */
  failure?: string
  /** Why it was not called. */
  notCalled?: string
  /** Where the answer breaks the contract, one sentence each. */
  deviations: string[]
  /** What the contract does not know, and spells otherwise, which it does not forbid. */
  observations: string[]
}
