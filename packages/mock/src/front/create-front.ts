import { type Operation, operationsOf } from '../contract/operations.ts'
import { createPathFinder, type PathFinder } from '../contract/paths.ts'
import { basePath, type Contract } from '../contract/read-bundle.ts'
import { secretNames } from '../contract/secrets.ts'
import { createRespell, type Respell } from '../contract/spelling.ts'
import { createEngine, type Engine } from '../engine/create-engine.ts'
import type { Upstream } from '../engine/upstream.ts'

/** All that the mock derives from one contract. A reload makes a new one. */
export interface Front {
  /** The base path, `/v3`. */
  base: string
  operations: Operation[]
  engine: Engine
  findPath: PathFinder
  /** By operation and media type. */
  respell(operation: Operation, mediaType: string): Respell
  /** Names of properties that hold secrets, in lower case. */
  secrets: Set<string>
}

/** Reads the contract; `upstream` says who answers its operations. */
export async function createFront(
  contract: Contract,
  strict: boolean,
  upstream: (operations: Operation[]) => Upstream,
): Promise<Front> {
  const operations = operationsOf(contract)
  const respells = new Map<string, Respell>()
  return {
    base: basePath(contract),
    operations,
    engine: await createEngine(contract, operations, upstream(operations)),
    findPath: createPathFinder(operations, strict),
    secrets: secretNames(contract),
    respell: ({ id, bodies }, mediaType) => {
      const key = `${id} ${mediaType}`
      const known = respells.get(key)
      if (known) return known
      const respell: Respell =
        strict || !bodies[mediaType] ? (value) => value : createRespell(contract, bodies[mediaType])
      respells.set(key, respell)
      return respell
    },
  }
}
