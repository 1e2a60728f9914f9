import { isObject } from './is-object.ts'

/**
 * What a value must look like: the name of its type, its possible values, the shape of each entry of a list, or the
 * properties of an object, those that can be missing with a `?` behind the name.
 */
export type Shape =
  | string
  | readonly string[]
  | { readonly each: Shape }
  | { readonly has: { readonly [property: string]: Shape } }

/** Whether a value has a shape. Properties that the shape does not name may be there. */
export function fits(value: unknown, shape: Shape): boolean {
  if (typeof shape === 'string') return typeof value === shape
  if ('each' in shape) return Array.isArray(value) && value.every((entry) => fits(entry, shape.each))
  if (!('has' in shape)) return shape.includes(value as string)
  if (!isObject(value)) return false
  return Object.entries(shape.has).every(([key, part]) => {
    const entry = (value as Record<string, unknown>)[key.replace('?', '')]
    return (entry === undefined && key.endsWith('?')) || fits(entry, part)
  })
}
