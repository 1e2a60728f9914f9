import { type Operation, operationsOf } from './operations.ts'
import { createPathFinder, type PathFinder } from './paths.ts'
import { type Bundle, basePath } from './read-bundle.ts'
import { type Shape, shapeOf } from './shape.ts'

/** What the mock itself takes from a bundle; Prism takes the rest. A reload makes a new one. */
export interface Contract {
  bundle: Bundle
  /** The base path, `/v3`. */
  base: string
  operations: Operation[]
  findPath: PathFinder
  /** What is known of the bodies of an operation; `undefined` when it has none of this media type. */
  bodyShape(operation: Operation, mediaType: string): Shape | undefined
}

/** Reads the contract out of a bundle; `fold` brings the text of a path to the form in which paths are compared. */
export function createContract(bundle: Bundle, fold: (text: string) => string): Contract {
  const operations = operationsOf(bundle)
  const shapes = new Map<string, Shape>()
  return {
    bundle,
    base: basePath(bundle),
    operations,
    findPath: createPathFinder(operations, fold),
    bodyShape: ({ id, bodies }, mediaType) => {
      const schema = bodies[mediaType]
      if (schema === undefined) return undefined
      const key = `${id} ${mediaType}`
      const shape = shapes.get(key) ?? shapeOf(bundle, schema)
      shapes.set(key, shape)
      return shape
    },
  }
}
