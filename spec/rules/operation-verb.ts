import type { Oas3Operation, Oas3Rule } from '@redocly/openapi-core'
import { report } from './report.ts'

const verbs = ['create', 'get', 'list', 'restore', 'start', 'stop']

/** An operationId is a verb of a fixed set and a noun: generated names read alike. */
export const operationVerb: Oas3Rule = () => ({
  Operation(operation: Oas3Operation, context) {
    const { operationId = '' } = operation
    if (new RegExp(`^(${verbs.join('|')})[A-Z][A-Za-z]+$`).test(operationId)) return
    report(
      context,
      `Begin the operationId \`${operationId}\` with one of ${verbs.join(', ')} and go on with a noun.`,
      'operationId',
    )
  },
})
