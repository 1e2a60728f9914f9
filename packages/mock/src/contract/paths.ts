import type { Operation } from './operations.ts'

/** What a path of a request is in the contract. */
export interface PathMatch {
  /** The path with its fixed segments spelled as in the contract. */
  path: string
  params: Record<string, string>
  /** The operation of the method that was asked for. */
  operation: Operation | undefined
  /** The methods the path has, in lower case. */
  methods: string[]
}

/** Finds what a method and a path, without query, are in the contract; `undefined` for a path that it does not have. */
export type PathFinder = (method: string, path: string) => PathMatch | undefined

interface Template {
  segments: string[]
  operations: Operation[]
}

/** Builds the finder once per contract; `fold` brings fixed segments to the form in which they are compared. */
export function createPathFinder(operations: Operation[], fold: (text: string) => string): PathFinder {
  const templates = [...new Set(operations.map(({ path }) => path))]
    .map((path) => ({
      segments: path.split('/'),
      operations: operations.filter((operation) => operation.path === path),
    }))
    .sort(fixedFirst)
  return (method, path) => {
    const segments = path.split('/')
    const fitting = templates.filter((template) => isFitting(template, segments, fold))
    const found = fitting.find((template) => operationOf(template, method)) ?? fitting[0]
    return found && matchOf(found, method, segments)
  }
}

const parameter = /^\{(.+)\}$/

function isFitting({ segments }: Template, sent: string[], fold: (text: string) => string): boolean {
  if (segments.length !== sent.length) return false
  // An empty parameter fits as well, so that Prism says what is wrong with it.
  return segments.every(
    (segment, index) => parameter.test(segment) || fold(segment) === fold(sent[index] ?? ''),
  )
}

/** OpenAPI prefers a path without parameters over one that has some. */
function fixedFirst(a: Template, b: Template): number {
  return parametersOf(a) - parametersOf(b)
}

function parametersOf({ segments }: Template): number {
  return segments.filter((segment) => parameter.test(segment)).length
}

function operationOf({ operations }: Template, method: string): Operation | undefined {
  return operations.find((operation) => operation.method === method.toLowerCase())
}

function matchOf(template: Template, method: string, sent: string[]): PathMatch {
  const params: Record<string, string> = {}
  const spelled = template.segments.map((segment, index) => {
    const name = segment.match(parameter)?.[1]
    if (!name) return segment
    const value = sent[index] ?? ''
    params[name] = decode(value)
    return value
  })
  return {
    path: spelled.join('/'),
    params,
    operation: operationOf(template, method),
    methods: template.operations.map((operation) => operation.method),
  }
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
