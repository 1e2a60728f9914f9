/** Something that whoever typed the command can mend; its message is all they need. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
