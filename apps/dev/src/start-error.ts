/** Something the person who typed the command can mend; its message is all they need. */
export class StartError extends Error {
  override name = 'StartError'
}
