/**
 * How long an answer asks to wait, in ms: `Retry-After` in seconds or as a date (RFC 9110, 10.2.3). Anything else says
 * nothing, and so do the two forms of a date that nobody may send any more.
 */
export function retryAfterMsOf(headers: Headers): number | undefined {
  const value = headers.get('retry-after') ?? ''
  if (/^\d+$/.test(value)) return Number(value) * 1000
  const date = new Date(value)
  // Engines read far more than dates of HTTP as dates; only theirs are written back as they came.
  const isDate = date.getTime() >= 0 && date.toUTCString() === value
  return isDate ? Math.max(date.getTime() - Date.now(), 0) : undefined
}
