import type { Oas3Operation, Oas3Rule } from '@redocly/openapi-core'
import { guidesOf } from './join-guides.ts'
import { report } from './report.ts'

/** A row of a table in a guide that begins with a status. */
const row = /^\|\s*([1-5]\d\d)\s*\|/gm

/** The guides say of no status what it means unless an operation answers it: a row more is advice that nothing rests on. */
export const guideStatuses: Oas3Rule = () => {
  const known = new Set<string>()
  return {
    Operation(operation: Oas3Operation) {
      for (const status of Object.keys(operation.responses)) known.add(status)
    },
    Root: {
      leave(_, context) {
        const text = guidesOf(context.location.source.absoluteRef).join('\n')
        for (const [, status = ''] of text.matchAll(row))
          if (!known.has(status))
            report(context, `Delete the row of ${status} in the guides: no operation answers it.`, 'info')
      },
    },
  }
}
