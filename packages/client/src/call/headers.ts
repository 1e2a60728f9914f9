/** Headers that the client writes itself: no request can do without them, or they change where one ends. */
const ownHeaders = [
  'accept',
  'authorization',
  'connection',
  'content-length',
  'content-type',
  'host',
  'transfer-encoding',
]

/** Headers to send besides the client's own, by name. */
export type ExtraHeaders = Readonly<Record<string, string | undefined>>

/** The headers that a caller adds, in lower case. Throws a `TypeError` that holds no value when one cannot be sent. */
export function checkHeaders(given: ExtraHeaders = {}): Record<string, string> {
  const headers = Object.entries(given).filter(([, value]) => value !== undefined)
  for (const [name, value] of headers)
    if (!isForeign(name) || !isSendable(name, value))
      throw new TypeError(`headers must not have ${JSON.stringify(name)} with that value, or at all`)
  return Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), `${value}`]))
}

/** What a request in the shape of `fetch` carries besides the client's own headers. */
export function foreignHeaders(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => isForeign(name)))
}

function isForeign(name: string): boolean {
  return !ownHeaders.includes(name.toLowerCase())
}

function isSendable(name: string, value: unknown): boolean {
  try {
    return typeof value === 'string' && new Headers({ [name]: value }).has(name)
  } catch {
    return false
  }
}
