import { withoutSources } from '@onedrive-restore/spec/source-line'
import type {
  ExampleObject,
  MediaTypeObject,
  OpenAPI3,
  ParameterObject,
  RequestBodyObject,
  SchemaObject,
} from 'openapi-typescript'
import { doc } from './doc.ts'
import { type Operation, operationsOf } from './operations-of.ts'
import { literal, resolve } from './resolve.ts'
import { enumsOf, propertiesOf } from './schemas.ts'

/**
 * The facts of the contract that code needs at run time and types cannot carry, as TypeScript source:
 * the server address, the operations, the enumerations, the properties of objects and the examples.
 */
export function contractFacts(document: OpenAPI3): string {
  const operations = operationsOf(document)
  const enumNames = enumsOf(document)
    .map(([name]) => name)
    .join(', ')
  return [
    "import type { operations as Operations } from './schema.ts'",
    `import { ${enumNames} } from './wire.ts'\n`,
    doc(
      "Where the contract says the server is; `{host}` is the caller's.",
      'server',
      'server.variables.port',
    ),
    `export const server = ${literal(serverFacts(document))} as const\n`,
    doc(
      'Method, path and parameters of each operation, by operationId.',
      'operations',
      'operations.listOneDrives.path',
    ),
    `export const operations = ${literal(operationFacts(document, operations))} as const\n`,
    doc(
      'The values of each enumeration by their own name, in the order of the contract.',
      'enums',
      'enums.DocumentAction.keep',
    ),
    `export const enums = { ${enumNames} }\n`,
    doc(
      'The properties of each object schema, in the order of the contract: for forms and for masking.',
      'fields',
      'fields.OneDrive.url.description',
    ),
    `export const fields = ${literal(fieldFacts(document))} as const\n`,
    ...operations.flatMap((operation) => exampleFacts(document, operation)),
  ].join('\n')
}

function serverFacts(document: OpenAPI3): object {
  const server = document.servers?.[0]
  const defaults = Object.entries(server?.variables ?? {}).map(([name, { default: value }]) => [name, value])
  return { url: server?.url, variables: Object.fromEntries(defaults) }
}

function operationFacts(document: OpenAPI3, operations: Operation[]): object {
  const facts = operations.map(({ id, method, path, item, operation }) => {
    const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])]
      .map((parameter) => resolve<ParameterObject>(document, parameter))
      .map(({ name, in: place, description = '', example }) => [
        name,
        { name, in: place, description: withoutSources(description), example },
      ])
    return [id, { method, path, parameters: Object.fromEntries(parameters) }]
  })
  return Object.fromEntries(facts)
}

function fieldFacts(document: OpenAPI3): object {
  const facts = Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => {
    const properties = Object.entries(propertiesOf(schema as SchemaObject)).map(([property, value]) => [
      property,
      fieldFact(property, resolve(document, value)),
    ])
    return [name, Object.fromEntries(properties)] as const
  })
  return Object.fromEntries(facts.filter(([, properties]) => Object.keys(properties).length > 0))
}

function fieldFact(name: string, schema: SchemaObject): object {
  return {
    name,
    description: schema.description && withoutSources(schema.description),
    ...(schema.format === 'password' && { secret: true }),
  }
}

function exampleFacts(document: OpenAPI3, { id, operation }: Operation): string[] {
  const body = operation.requestBody as RequestBodyObject | undefined
  return Object.entries(body?.content ?? {}).map(([type, media]) => {
    const examples = Object.entries((media as MediaTypeObject).examples ?? {})
    const values = examples.map(([name, example]) => [name, resolve<ExampleObject>(document, example).value])
    const names = examples.map(([name]) => `'${name}'`).join(' | ')
    const bodyType = `NonNullable<Operations['${id}']['requestBody']>['content']['${type}']`
    return [
      doc(`The named examples of the body of \`${id}\`.`, `${id}Examples`, `Object.keys(${id}Examples)`),
      `export const ${id}Examples: Record<${names}, ${bodyType}> = ${literal(Object.fromEntries(values))}\n`,
    ].join('\n')
  })
}
