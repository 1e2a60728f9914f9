import { propertyOf, type Shape } from './shape.ts'

/**
 * Brings a parsed body to the contract's spelling, as the real server seems to read it: names of properties and values of
 * enumerations without regard to case, `"true"` where a boolean is due, and `null` as nothing. The value is changed in place where that
 * is possible. What the contract does not know stays as it is.
 */
export function respell(value: unknown, shape: Shape): unknown {
  if (typeof value === 'string') return respellString(value, shape)
  if (typeof value !== 'object' || value === null) return value
  if (!Array.isArray(value)) return respellObject(value as Record<string, unknown>, shape)
  const { items } = shape
  if (items) for (let index = 0; index < value.length; index++) value[index] = respell(value[index], items)
  return value
}

function respellString(value: string, { values, types }: Shape): unknown {
  if (types.has('boolean') && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true'
  return values.size === 0 ? value : (values.get(value.toLowerCase()) ?? value)
}

function respellObject(object: Record<string, unknown>, shape: Shape): Record<string, unknown> {
  // Most bodies are spelled right, and then no name needs to move.
  for (const name in object)
    if (isMisspelled(name, shape)) return respellObject(renamed(object, shape), shape)
  for (const name in object) {
    const known = shape.properties.get(name)
    if (!known) continue
    if (object[name] === null && isNothing(known.shape)) delete object[name]
    else object[name] = respell(object[name], known.shape)
  }
  return object
}

/** Whether `null` is no value of its own: other versions call it the same as nothing, and so do parsers like the server's. */
function isNothing({ types }: Shape): boolean {
  return types.size > 0 && !types.has('null')
}

/** Of two spellings of a name the later one wins, as with the server's parser. */
function renamed(object: Record<string, unknown>, shape: Shape): Record<string, unknown> {
  for (const [name, value] of Object.entries(object)) {
    const known = propertyOf(shape, name)
    if (!known) continue
    if (name !== known.name) delete object[name]
    object[known.name] = value
  }
  return object
}

function isMisspelled(name: string, shape: Shape): boolean {
  const known = propertyOf(shape, name)
  return known !== undefined && known.name !== name
}
