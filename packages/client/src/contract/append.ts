/** Appends to a list in place, however long both are; returns the new length. */
export function append<T>(list: T[], more: readonly T[]): number {
  for (const entry of more) list.push(entry)
  return list.length
}
