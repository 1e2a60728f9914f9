import type { SchemaError } from './validator.ts'

/** Adds one thing that a value breaks to a list in place; returns how many there are. */
export function addError(
  list: SchemaError[],
  instancePath: string,
  keyword: string,
  params: SchemaError['params'],
): number {
  return list.push({ instancePath, keyword, params })
}
