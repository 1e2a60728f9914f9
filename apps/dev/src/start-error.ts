/** Something the person who typed the command can mend; its message is all they need. */
export class StartError extends Error {
  override name = 'StartError'
}

/** One sentence for what can be mended by whoever typed the command; anything else is shown as it is. */
export function sentenceOf(error: unknown): unknown {
  const { name, message, code = '', path } = error as NodeJS.ErrnoException
  if (['StartError', 'ContractError', 'LedgerError'].includes(name)) return message
  if (name === 'MockError') return `${message} See npm start -- --help.`
  if (path && ['EACCES', 'EPERM', 'EROFS'].includes(code))
    return `${path} cannot be written to; npm start keeps what it generates there.`
  return error
}
