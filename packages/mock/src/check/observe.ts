import { propertyOf, type Shape } from '../contract/shape.ts'

/** Properties that the contract does not know, or spells otherwise. Each place once; `*` stands for any index. */
export function observationsIn(body: unknown, shape: Shape): string[] {
  const found = new Set<string>()
  observe(body, shape, '/body', found)
  return [...found]
}

function observe(value: unknown, shape: Shape, place: string, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    const { items } = shape
    if (items) for (const item of value) observe(item, items, `${place}/*`, found)
    return
  }
  // Where no property is known, every name is as good as another.
  if (shape.properties.size === 0) return
  for (const [name, inner] of Object.entries(value)) {
    const known = propertyOf(shape, name)
    if (!known) found.add(`${place}/${name} is not in the contract`)
    else if (known.name !== name) found.add(`${place}/${name} is spelled ${known.name} in the contract`)
    if (known) observe(inner, known.shape, `${place}/${known.name}`, found)
  }
}
