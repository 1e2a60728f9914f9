import { dirname, relative, resolve, sep } from 'node:path'

/** The rooms of the client's sources, and the rooms that each may look into, as ARCHITECTURE.md says. */
export const rooms: Record<string, string[]> = {
  operations: ['call', 'errors', 'contract', 'generated'],
  call: ['errors', 'contract', 'transport', 'generated'],
  errors: ['contract', 'generated'],
  contract: ['generated'],
  transport: [],
}

/**
 * Why a string in a file may not be there: it leads to a file that the file's room must not look into. Files outside
 * the rooms are entry points, which may look into all of them.
 */
export function forbiddenLook(source: string, file: string, text: string): string | undefined {
  const [from = '', ...rest] = relative(source, file).split(sep)
  if (rest.length === 0 || !/^\.\.?\/.+\.ts$/.test(text)) return undefined
  const may = rooms[from]
  if (may === undefined) return `${from} is not a room`
  const [to = '', ...inside] = relative(source, resolve(dirname(file), text)).split(sep)
  if (to === from || (inside.length > 0 && may.includes(to))) return undefined
  return `${from} must not look into ${to}`
}
