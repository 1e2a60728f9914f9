import type { Oas3Rule } from '@redocly/openapi-core'
import { report } from './report.ts'

const mark = '(inferred)'

/**
 * What names `INFERRED` as a source marks the statement that nobody documents with `(inferred)`, so that it is not read
 * as a fact; and what is marked names the source.
 */
export const inferredMarked: Oas3Rule = () => ({
  any: {
    enter(node: unknown, context) {
      const names = sourcesOf(node)
      if (!names) return
      const isMarked = texts(node).some((text) => text.includes(mark))
      if (names.includes('INFERRED') && !isMarked)
        report(context, `Mark the statement that is only our conclusion with \`${mark}\`.`)
      if (isMarked && !names.includes('INFERRED'))
        report(context, `Name INFERRED in \`x-source\`: a statement here is marked \`${mark}\`.`)
    },
  },
})

function sourcesOf(node: unknown): string[] | undefined {
  const names = (node as { 'x-source'?: unknown } | null)?.['x-source']
  return Array.isArray(names) ? names : undefined
}

/** Every description in a node and in what it holds itself, without what it only refers to. */
function texts(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === 'value') return []
    return key === 'description' && typeof value === 'string' ? [value] : texts(value)
  })
}
