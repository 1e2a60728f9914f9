import { propertyOf, type Shape } from '../contract/shape.ts'
import { mask, maskName } from './mask.ts'

/** A copy of a body in which only what the contract knows to be harmless is shown. */
export function maskBody(value: unknown, shape: Shape | undefined): unknown {
  if (!shape || shape.secret) return mask(value)
  if (typeof value !== 'object' || value === null)
    return isHarmless(value, shape) ? shown(value) : mask(value)
  const { items, properties } = shape
  if (Array.isArray(value)) return items ? value.map((item) => maskBody(item, items)) : mask(value)
  if (properties.size === 0) return mask(value)
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      const known = propertyOf(shape, name)
      return [known ? name : maskName(name, item), maskBody(item, known?.shape)]
    }),
  )
}

/** Whether a value is of a kind that the contract has in this place: a word where a number is due can be anything. */
function isHarmless(value: unknown, { types, values }: Shape): boolean {
  if (value === null) return true
  if (typeof value === 'number') return types.has('number') || types.has('integer')
  if (typeof value === 'boolean') return types.has('boolean')
  return values.size > 0 ? values.has(`${value}`.toLowerCase()) : types.has('string')
}

/** Addresses can carry a password before the host, and a token behind the question mark. */
function shown(value: unknown): unknown {
  if (typeof value !== 'string' || !/^https?:/i.test(value)) return value
  return value
    .replace(/(\/\/)[^/?#]*@/, '$1***@')
    .replace(/([?&#][^=&#]*=)(?!null(?:[&#]|$))[^&#]+/g, '$1***')
}
