import type { IncomingHttpHeaders } from 'node:http'
import type { QueryParameter } from '../contract/operations.ts'
import { scenarios } from '../generated/scenarios.ts'
import { mask, maskName } from './mask.ts'

const mediaType =
  '(?:application|text|multipart|image|\\*)/(?:json|xml|html|plain|x-www-form-urlencoded|form-data|octet-stream|webp|\\*)'
const preference = `(?:code=\\d{3}|example="?(?:${Object.keys(scenarios).join('|')})"?)`

/**
 * The values that are shown, by header; any other value of it is masked as every other header is. A map: whoever sends a header
 * chooses the name that is looked up, and `constructor` is found in every object.
 */
const harmlessHeaders = new Map<string, RegExp>(
  Object.entries({
    accept: new RegExp(`^${mediaType}(?:;q=[\\d.]+)?(?:, ?${mediaType}(?:;q=[\\d.]+)?)*$`, 'i'),
    connection: /^(?:keep-alive|close)$/i,
    'content-length': /^\d+$/,
    'content-type': new RegExp(`^${mediaType}(?:; ?charset="?utf-8"?)?$`, 'i'),
    prefer: new RegExp(`^${preference}(?:[,;] ?${preference})?$`, 'i'),
    'transfer-encoding': /^chunked$/i,
  }),
)

/** The headers, with the values that are known to be harmless. */
export function maskHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      const text = `${value}`
      return [name, harmlessHeaders.get(name)?.test(text) ? text : mask(text)]
    }),
  )
}

/** The query, with the values of parameters that the contract knows and that have their type. */
export function maskQuery(search: string, parameters: QueryParameter[] = []): Record<string, string> {
  return Object.fromEntries(
    [...new URLSearchParams(search)].map(([name, value]) => {
      const known = parameters.find((parameter) => parameter.name.toLowerCase() === name.toLowerCase())
      if (known) return [known.name, isOfType(value, known.type) ? value : mask(value)]
      return [maskName(name, value), mask(value)]
    }),
  )
}

function isOfType(value: string, type: string | undefined): boolean {
  if (type === 'integer' || type === 'number') return /^-?\d*\.?\d*$/.test(value)
  return type === 'boolean' ? /^(?:true|false)$/.test(value) : type === 'string'
}

/** Names of resources, ids, numbers and versions. */
const harmlessSegment = /^(?:[a-z]{0,40}|[\da-f-]{32,}|\d{1,9}|v\d)$/i

/** The path, without segments that are neither a plain word nor an id. */
export function maskPath(path: string): string {
  return path
    .split('/')
    .map((segment) => (harmlessSegment.test(segment) ? segment : '***'))
    .join('/')
}
