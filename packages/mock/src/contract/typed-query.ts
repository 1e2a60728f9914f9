import type { QueryParameter } from './operations.ts'

/**
 * A query with the names, types and defaults of the contract. Prism has checked it, and takes an empty value for none.
 */
export function typedQuery(
  parameters: QueryParameter[],
  query: Record<string, string>,
): Record<string, string | number | boolean> {
  return Object.fromEntries(
    parameters.flatMap(({ name, type, default: fallback }) => {
      const text = query[name.toLowerCase()]
      const value = text === undefined || text === '' ? fallback : readValue(text, type)
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

function readValue(text: string, type: string | undefined): string | number | boolean {
  if (type === 'integer' || type === 'number') return Number(text)
  return type === 'boolean' ? text === 'true' : text
}
