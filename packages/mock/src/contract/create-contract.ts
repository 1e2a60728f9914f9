import { type Operation, operationsOf } from './operations.ts'
import { createPathFinder, type PathFinder } from './paths.ts'
import { type Bundle, basePath } from './read-bundle.ts'
import { secretNames } from './secrets.ts'
import type { Respell } from './spelling.ts'

/** What the mock itself takes from a bundle; Prism takes the rest. A reload makes a new one. */
export interface Contract {
  bundle: Bundle
  /** The base path, `/v3`. */
  base: string
  operations: Operation[]
  findPath: PathFinder
  /** Spells a body as the contract does. */
  respell(operation: Operation, mediaType: string): Respell
  /** Names of properties that hold secrets, in lower case. */
  secrets: Set<string>
}

/** What may differ between a request and the contract. */
export interface Spelling {
  /** Brings the text of a path to the form in which paths are compared. */
  fold(text: string): string
  /** How to spell the values of a schema. */
  respell(bundle: Bundle, schema: unknown): Respell
}

/** Reads the contract out of a bundle. */
export function createContract(bundle: Bundle, { fold, respell }: Spelling): Contract {
  const operations = operationsOf(bundle)
  const respells = new Map<string, Respell>()
  return {
    bundle,
    base: basePath(bundle),
    operations,
    findPath: createPathFinder(operations, fold),
    respell: ({ id, bodies }, mediaType) => {
      const key = `${id} ${mediaType}`
      const known = respells.get(key) ?? respell(bundle, bodies[mediaType] ?? {})
      respells.set(key, known)
      return known
    },
    secrets: secretNames(bundle),
  }
}
