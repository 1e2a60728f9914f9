import { isDeepStrictEqual } from 'node:util'

/** A schema, as far as it says which values fit. */
export interface Constraints {
  [keyword: string]: unknown
  $ref?: string
  required?: string[]
  properties?: Record<string, Constraints | false>
  items?: Constraints
  allOf?: Constraints[]
  anyOf?: Constraints[]
}

/** What two schemas say, as one schema; where that cannot be, the second one stays a part of its own. */
export function both(one: Constraints, other: Constraints): Constraints {
  const { required = [], properties = {}, ...rest } = other
  const isApart = agree(one, rest) && agree(one.properties ?? {}, properties)
  if (!isApart) return { ...one, allOf: [...(one.allOf ?? []), other] }
  const allRequired = [...new Set([...(one.required ?? []), ...required])]
  const allProperties = { ...one.properties, ...properties }
  return {
    ...one,
    ...rest,
    ...(allRequired.length > 0 && { required: allRequired }),
    ...(Object.keys(allProperties).length > 0 && { properties: allProperties }),
  }
}

/** Whether two objects say the same wherever both say something. */
function agree(one: object, other: object): boolean {
  return Object.entries(other).every(
    ([key, value]) => !(key in one) || isDeepStrictEqual((one as Record<string, unknown>)[key], value),
  )
}

/**
 * Alternatives, and in front of them what they have in common: their type, and the properties that none of them
 * describes in another way. A property that is forbidden stays so.
 */
export function withShared(alternatives: Constraints[]): Constraints {
  const names = new Set(alternatives.flatMap(({ properties }) => Object.keys(properties ?? {})))
  const shared = [...names].flatMap((name) => {
    const said = alternatives.map(({ properties }) => properties?.[name]).filter((value) => value !== false)
    return said[0] && isOneThing(said) ? [[name, said[0]] as const] : []
  })
  const [{ type } = {}] = isOneThing(alternatives.map((each) => each.type)) ? alternatives : []
  const common = {
    ...(type !== undefined && { type }),
    ...(shared.length > 0 && { properties: Object.fromEntries(shared) }),
  }
  return { ...common, anyOf: alternatives.map((each) => without(each, common)) }
}

function isOneThing(values: unknown[]): boolean {
  return values.every((value) => isDeepStrictEqual(value, values[0]))
}

/** What is left of an alternative. */
function without({ type, properties = {}, ...rest }: Constraints, common: Constraints): Constraints {
  const own = Object.entries(properties).filter(
    ([name, value]) => value === false || !common.properties?.[name],
  )
  return {
    ...rest,
    ...(type !== common.type && { type }),
    ...(own.length > 0 && { properties: Object.fromEntries(own) }),
  }
}
