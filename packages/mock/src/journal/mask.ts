/** Stands for a value that is not shown, and says how long it is. */
export function mask(value: unknown): string {
  if (typeof value === 'string') return `*** (${counted(value.length, 'character')})`
  if (Array.isArray(value)) return `*** (${counted(value.length, 'item')})`
  return typeof value === 'object' && value !== null ? '*** (object)' : '***'
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

/** A name that the contract does not know is shown, unless it can be a value that somebody has put in its place. */
export function maskName(name: string, value: unknown): string {
  return value !== '' && /^[\w.$@-]{1,64}$/.test(name) ? name : mask(name)
}
