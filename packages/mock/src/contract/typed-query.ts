import type { QueryParameter } from './operations.ts'

/** A query with the names and types of the contract. Prism has checked it, and takes an empty value for none. */
export function typedQuery(
  parameters: QueryParameter[],
  query: Record<string, string>,
): Record<string, string | number | boolean> {
  return Object.fromEntries(
    parameters.flatMap(({ name, type }) => {
      const text = query[name.toLowerCase()]
      return text === undefined || text === '' ? [] : [[name, readValue(text, type)]]
    }),
  )
}

function readValue(text: string, type: string | undefined): string | number | boolean {
  if (type === 'integer' || type === 'number') return Number(text)
  return type === 'boolean' ? text === 'true' : text
}
