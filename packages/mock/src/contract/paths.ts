import type { Operation } from './operations.ts'

/** What a path of a request is in the contract. */
export interface PathMatch {
  /** The path with its fixed segments spelled as in the contract. */
  path: string
  params: Record<string, string>
  /** The operations of this path, one per method. */
  operations: Operation[]
}

/** Finds what a path, without query, is in the contract; `undefined` for one that it does not have. */
export type PathFinder = (path: string) => PathMatch | undefined

interface Template {
  segments: string[]
  operations: Operation[]
}

/** Builds the finder once per contract; `fold` brings fixed segments to the form in which they are compared. */
export function createPathFinder(operations: Operation[], fold: (text: string) => string): PathFinder {
  const templates = [...new Set(operations.map(({ path }) => path))].map((path) => ({
    segments: path.split('/'),
    operations: operations.filter((operation) => operation.path === path),
  }))
  return (path) => {
    const segments = path.split('/')
    const found = templates.filter((template) => fits(template, segments, fold)).sort(fixedFirst)[0]
    return found && { ...fill(found, segments), operations: found.operations }
  }
}

const parameter = /^\{(.+)\}$/

function fits({ segments }: Template, asked: string[], fold: (text: string) => string): boolean {
  if (segments.length !== asked.length) return false
  return segments.every((segment, index) => {
    const value = asked[index] ?? ''
    return parameter.test(segment) ? value !== '' : fold(segment) === fold(value)
  })
}

/** OpenAPI prefers a path without parameters over one that has some. */
function fixedFirst(a: Template, b: Template): number {
  return parametersOf(a) - parametersOf(b)
}

function parametersOf({ segments }: Template): number {
  return segments.filter((segment) => parameter.test(segment)).length
}

function fill({ segments }: Template, asked: string[]): Pick<PathMatch, 'path' | 'params'> {
  const params: Record<string, string> = {}
  const spelled = segments.map((segment, index) => {
    const name = segment.match(parameter)?.[1]
    if (!name) return segment
    const value = asked[index] ?? ''
    params[name] = decode(value)
    return value
  })
  return { path: spelled.join('/'), params }
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
