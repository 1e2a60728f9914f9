import type { OpenAPI3, OperationObject, PathItemObject } from 'openapi-typescript'

/** One operation of the contract with the path it is at. */
export interface Operation {
  id: string
  method: string
  path: string
  item: PathItemObject
  operation: OperationObject
}

/** The operations of a bundle, in its order. */
export function operationsOf(document: OpenAPI3): Operation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, entry]) => {
    const item = entry as PathItemObject
    return Object.entries(item).flatMap(([method, value]) => {
      const operation = value as OperationObject
      return operation.operationId
        ? [{ id: operation.operationId, method: method.toUpperCase(), path, item, operation }]
        : []
    })
  })
}
