import { createHash } from 'node:crypto'

/** A request that may be anything between right and nonsense. */
export interface SeededRequest {
  method: string
  /** Below the base path, with the query. */
  path: string
  headers: Record<string, string>
  body: string | undefined
}

/** An operation to make requests for: an example of everything it needs. */
export interface Sample {
  method: string
  /** With example values in place of the parameters. */
  path: string
  /** Names of the parameters in its query. */
  query: string[]
  mediaType?: string
  body?: unknown
}

/** Makes requests that are all different and the same for the same seed: each is a right one with some changes. */
export function seededRequests(samples: Sample[], count: number, seed: number): SeededRequest[] {
  return Array.from({ length: count }, (_, index) => seededRequest(samples, createPick(`${seed} ${index}`)))
}

/** Chooses one of several. */
type Pick = <Value>(values: readonly Value[]) => Value

function createPick(seed: string): Pick {
  let drawn = 0
  return (values) => {
    const number = createHash('sha256').update(`${seed} ${drawn++}`).digest().readUInt32LE()
    return values[number % values.length] as (typeof values)[number]
  }
}

function seededRequest(samples: Sample[], pick: Pick): SeededRequest {
  const sample = pick(samples)
  const { type, body } = seededBody(sample, pick)
  const authorization = pick([...times(12, 'Bearer any-token'), 'Basic YTpi', 'bearer x', ''])
  return {
    method: pick([...times(20, sample.method), 'GET', 'POST', 'PUT', 'DELETE']),
    path: seededPath(sample.path, pick) + seededQuery(sample.query, pick),
    headers: { ...(authorization && { authorization }), ...(type && { 'content-type': type }) },
    body,
  }
}

function seededPath(path: string, pick: Pick): string {
  const changes: ((path: string) => string)[] = [
    ...times(50, () => path),
    () => path.toLowerCase(),
    () => path.toUpperCase(),
    () => `${path}/`,
    () => `${path}/more`,
    () => path.replace(/\/[^/]*$/, ''),
    () =>
      path.replace(
        /[\da-f]{8}-[\da-f-]{27}/,
        pick(['latest', 'undefined', '1', '-', 'FFFFFFFF-0000-4000-8000-000000000000']),
      ),
    () => path.replace(/^\//, '//'),
    () => path.replace('Restore', 'restore'),
  ]
  return pick(changes)(path) || '/'
}

function seededQuery(names: string[], pick: Pick): string {
  const values = ['1', '30', '0', '-1', '1.5', '1e2', 'many', '', '99999999999', 'true', '%20', '+1']
  const all = [...names, ...names.map((name) => name.toUpperCase()), 'unknown', 'offset', 'limit']
  const parts = Array.from(
    { length: pick([0, 0, 1, 2]) },
    () => `${pick(all)}${pick(['=', '=', '=', ''])}${pick(values)}`,
  )
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

function seededBody({ mediaType, body }: Sample, pick: Pick): { type: string; body: string | undefined } {
  if (!mediaType) {
    return pick([
      { type: '', body: undefined },
      { type: '', body: undefined },
      { type: 'application/json', body: undefined },
      { type: 'application/json', body: '{}' },
    ])
  }
  const type = pick([
    ...times(12, mediaType),
    `${mediaType}; charset=utf-8`,
    'text/plain',
    'application/json',
    'application/x-www-form-urlencoded',
  ])
  let value = structuredClone(body)
  for (let left = pick([0, 1, 1, 1, 2]); left > 0; left--) value = changed(value, pick)
  return { type, body: pick([...times(9, true), false]) ? encode(value, type) : undefined }
}

function encode(value: unknown, type: string): string {
  if (type.startsWith('application/x-www-form') && typeof value === 'object' && value !== null)
    return `${new URLSearchParams(Object.entries(value).map(([name, one]) => [name, `${one}`]))}`
  return JSON.stringify(value) ?? 'null'
}

const others = [null, true, 'true', '', 'nonsense', 0, 42, -1.5, [], {}, [null], { id: 'a' }, 'x'.repeat(300)]

function times<Value>(count: number, value: Value): Value[] {
  return Array<Value>(count).fill(value)
}

/** One change, somewhere in a value. */
function changed(value: unknown, pick: Pick): unknown {
  if (typeof value !== 'object' || value === null) return pick(others)
  const keys = Object.keys(value)
  if (keys.length === 0 || pick([true, false, false, false, false])) return pick(others)
  const key = pick(keys)
  if (Array.isArray(value)) {
    const item = changed(value[Number(key)], pick)
    return pick([[...value.slice(0, -1)], [...value, item], value.with(Number(key), item)])
  }
  const { [key]: inner, ...rest } = value as Record<string, unknown>
  return pick([
    () => rest,
    () => ({ ...rest, [key]: changed(inner, pick) }),
    () => ({ ...rest, [key]: changed(inner, pick) }),
    () => ({ ...rest, [key]: changed(inner, pick) }),
    () => ({ ...rest, [key.toLowerCase()]: inner }),
    () => ({ ...rest, [key.toUpperCase()]: inner }),
    () => ({ ...value, unknown: pick(others) }),
    () => ({ ...value, [key]: typeof inner === 'string' ? inner.toUpperCase() : inner }),
  ])()
}
