/** What a time without a zone, as an input of the browser gives it, is in UTC; `undefined` when it is not complete. */
export function utcOf(local: string, zone: string): string | undefined {
  const time = new Date(zone === 'UTC' ? `${local}Z` : local)
  return local === '' || Number.isNaN(time.getTime()) ? undefined : time.toISOString()
}
