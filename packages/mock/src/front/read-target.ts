import type { IncomingMessage } from 'node:http'

/** A request split into what the front looks at. */
export interface Target {
  /** Without the base path; `undefined` outside of it. */
  path: string | undefined
  query: Record<string, string>
}

/** Splits the address of a request. Names in a query are in lower case, Prism does not look at their case either. */
export function readTarget({ url = '/' }: IncomingMessage, base: string, strict: boolean): Target {
  const mark = url.indexOf('?')
  const whole = mark < 0 ? url : url.slice(0, mark)
  const start = strict ? whole.slice(0, base.length) : whole.slice(0, base.length).toLowerCase()
  const below = start === (strict ? base : base.toLowerCase()) && whole.charAt(base.length) === '/'
  return {
    path: below ? whole.slice(base.length) : undefined,
    query: mark < 0 ? {} : readQuery(url.slice(mark + 1)),
  }
}

function readQuery(search: string): Record<string, string> {
  const entries = [...new URLSearchParams(search)].map(([name, value]) => [name.toLowerCase(), value])
  return Object.fromEntries(entries)
}
