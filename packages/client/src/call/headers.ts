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
  const pairs = Object.entries(given).filter(([, value]) => value !== undefined)
  return Object.assign({}, ...pairs.map(([name, value]) => oneHeader(name, value)))
}

function oneHeader(name: string, value: unknown): Record<string, string> {
  try {
    if (typeof value === 'string' && isForeign(name))
      return Object.fromEntries(new Headers({ [name]: value }))
  } catch {
    // Its message would hold the value.
  }
  throw new TypeError(`headers must not have ${JSON.stringify(name)}, or not with that value`)
}

/** What a request in the shape of `fetch` carries besides the client's own headers. */
export function foreignHeaders(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => isForeign(name)))
}

function isForeign(name: string): boolean {
  return !ownHeaders.includes(name.toLowerCase())
}
