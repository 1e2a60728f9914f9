import { type Document, nameOf, resolve, type Schema } from '../contract/document.ts'

const limits = [
  'format',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'pattern',
  'default',
]

/** A schema as a nested list: one entry a property, and one a choice. */
export function schemaMarkdown(document: Document, schema: Schema, depth = 0, seen: string[] = []): string[] {
  const name = nameOf(schema)
  if (seen.includes(name)) return [entry(depth, `as \`${name}\` above`)]
  const inside = name ? [...seen, name] : seen
  const { allOf = [], properties = {}, required = [], items, ...rest } = resolve(document, schema)
  const below = (part: Schema, by = 0) => schemaMarkdown(document, part, depth + by, inside)
  const choices = (rest.oneOf ?? rest.anyOf ?? []).flatMap((choice, n) => {
    const { title } = resolve(document, choice)
    return [
      entry(depth, `choice ${n + 1}${title ? `, ${title}` : ''}: ${summaryOf(document, choice)}`),
      ...below(choice, 1),
    ]
  })
  const named = Object.entries(properties).flatMap(([key, value]) => {
    if (isForbidden(value)) return [entry(depth, `\`${key}\`: must not be there`)]
    const must = required.includes(key) ? ', required' : ''
    return [
      entry(depth, `\`${key}\` (${typeOf(document, value)}${must}): ${summaryOf(document, value)}`),
      ...below(value, 1),
    ]
  })
  return [...allOf.flatMap((part) => below(part)), ...named, ...choices, ...(items ? below(items) : [])]
}

/** Whether a property must not be there: `false` in the contract, and nothing but `null` in its compatible form. */
export function isForbidden(schema: Schema | false): schema is false {
  return schema === false || JSON.stringify(schema) === '{"type":"null"}'
}

/** What kind of value a schema admits, in a few words. */
export function typeOf(document: Document, schema: Schema): string {
  const { type, items, enum: values, ...rest } = resolve(document, schema)
  if (values) return `one of ${values.map((value) => JSON.stringify(value)).join(', ')}`
  if ('const' in rest) return JSON.stringify(rest.const)
  const told = limits.filter((key) => key in rest).map((key) => `${key} ${JSON.stringify(rest[key])}`)
  const kind = items ? `array of ${typeOf(document, items)}` : [type ?? 'object'].flat().join(' or ')
  return [kind, ...told].join(', ')
}

function summaryOf(document: Document, schema: Schema): string {
  // Beside a reference a description is about this use of it.
  const description = schema.description ?? resolve(document, schema).description ?? ''
  return description.replaceAll(/\s+/g, ' ').trim()
}

function entry(depth: number, text: string): string {
  return `${'  '.repeat(depth)}- ${text.trimEnd()}`
}
