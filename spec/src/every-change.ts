import { isDeepStrictEqual } from 'node:util'
import { isAboutCertainty, lostCertainty } from './certainty.ts'
import type { Change } from './diff.ts'
import type { Impact } from './version.ts'

/**
 * Maps and lists of parts: names that people chose, and the forms of a schema. Code that uses a part breaks when it is
 * gone. Everywhere else keys are words of OpenAPI or of JSON Schema.
 */
const maps = new Set([
  '$defs',
  'allOf',
  'anyOf',
  'callbacks',
  'content',
  'examples',
  'headers',
  'links',
  'oneOf',
  'parameters',
  'paths',
  'patternProperties',
  'properties',
  'requestBodies',
  'responses',
  'schemas',
  'securitySchemes',
  'servers',
  'variables',
])

/** What a changed word asks for, where it is not the default of `minor`. */
const words = new Map<string, Impact>([
  // Wording.
  ['externalDocs', 'patch'],
  ['license', 'patch'],
  ['tags', 'patch'],
  ['title', 'patch'],
  // What happens when a caller says nothing, who may call, where the server is, what code is named after.
  ['default', 'major'],
  ['operationId', 'major'],
  ['security', 'major'],
  ['url', 'major'],
])

/** Words that tell code something. */
const isStatement = (word: string) => word === 'format' || word.startsWith('x-')

type Node = Record<string, unknown>

/**
 * Every difference between two bundles, rated by what it does to those who generate code from the contract. It sees what
 * `redocly diff` passes over: examples, extensions, defaults, formats, names that only types carry. What a change means
 * on the wire, `redocly diff` knows better; the worse of the two ratings counts.
 */
export function everyChange(base: object, revision: object): Change[] {
  return differences(withoutVersion(base), withoutVersion(revision), '#', false)
}

/** The version is what the changes are measured by. */
function withoutVersion(document: object): Node {
  const { info, ...rest } = document as Node
  return { ...rest, info: { ...(info as Node), version: '' } }
}

function differences(base: Node, revision: Node, path: string, isMap: boolean): Change[] {
  return [...new Set([...Object.keys(base), ...Object.keys(revision)])].flatMap((key): Change[] => {
    const [before, after] = [base[key], revision[key]]
    if (isDeepStrictEqual(before, after)) return []
    const at = `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
    if (!isMap && isAboutCertainty(key)) return told(before, after, at, lostCertainty(key, before, after))
    const impact = isMap ? undefined : (words.get(key) ?? (isStatement(key) ? sayingMore(before) : undefined))
    if (impact) return [change(before, after, at, impact)]
    if (key === 'enum' && before === undefined && /\/variables\/[^/]+$/.test(path))
      return [change(before, after, at, 'major')]
    if (key === 'enum' && !isMap && Array.isArray(before) && Array.isArray(after))
      return [change(before, after, at, losingValues(before, after))]
    if (isNode(before) && isNode(after) && !(key === 'value' && !isMap))
      return differences(before, after, at, !isMap && maps.has(key))
    return [change(before, after, at, isMap ? sayingMore(before) : 'minor')]
  })
}

/** Arrays as well: an entry that moves is a change of the entries at both places. */
function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}

/** A name or a statement that is new does no harm; one that is gone, or is another, breaks code that relies on it. */
function sayingMore(before: unknown): Impact {
  return before === undefined ? 'minor' : 'major'
}

/** Code that compares with a value that is gone does not compile any more, in a request and in an answer alike. */
function losingValues(before: unknown[], after: unknown[]): Impact {
  return before.every((value) => after.includes(value)) ? 'minor' : 'major'
}

/** Wording is a patch. What makes a statement surer, or takes a warning away, is no wording, and the changelog says it. */
function told(before: unknown, after: unknown, at: string, sentences: string[]): Change[] {
  if (sentences.length === 0) return [change(before, after, at, 'patch')]
  return sentences.map((sentence) => ({ ...change(before, after, at, 'minor'), sentence }))
}

function change(before: unknown, after: unknown, path: string, impact: Impact): Change {
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'modified'
  return { path, kind, impact, verdicts: [] }
}
