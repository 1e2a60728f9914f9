import { operationsOf } from '../src/contract/operations.ts'
import type { Bundle } from '../src/contract/read-bundle.ts'

/** The types of the bodies that were observed but are not documented as TypeScript source, by operation and status. */
export function observedBodiesSource(bundle: Bundle): string {
  const lines = operationsOf(bundle).flatMap(({ id, responses }) => {
    const bodies = Object.entries(responses).flatMap(([status, { observed }]) =>
      observed === undefined ? [] : [`${status}: components['schemas']['${schemaName(observed)}']`],
    )
    return bodies.length === 0 ? [] : [`  ${id}: { ${bodies.join('; ')} }`]
  })
  return [
    "import type { components } from './schema.ts'\n",
    '/** What servers were seen to answer where the contract documents no body, by operation and status. */',
    `export interface ObservedBodies {\n${lines.join('\n')}\n}\n`,
  ].join('\n')
}

function schemaName(schema: unknown): string {
  const { $ref = '' } = schema as { $ref?: string }
  const name = $ref.match(/^#\/components\/schemas\/(\w+)$/)?.[1]
  if (!name) throw new Error('x-observed-body must be a reference to a schema of the contract.')
  return name
}
