import type {
  OpenAPI3,
  OperationObject,
  ParameterObject,
  RequestBodyObject,
  ResponseObject,
  SchemaObject,
} from 'openapi-typescript'
import { doc } from './doc.ts'
import { type Operation, operationsOf } from './operations-of.ts'
import { literal, resolve } from './resolve.ts'
import { enumsOf, propertiesOf, schemasOf } from './schemas.ts'
import { shapeOf } from './shape-of.ts'

/**
 * The facts that the client's own code needs on every call, as TypeScript source, apart from what is for people:
 * routes, names of secrets, constants, enumerations as objects, shapes of bodies that were only observed.
 */
export function wireFacts(document: OpenAPI3): string {
  const operations = operationsOf(document)
  return [
    "import type { Shape } from '../contract/shape.ts'\n",
    '/** How to send each operation and what it can answer, by operationId. */',
    `export const routes = ${literal(routeFacts(document, operations))} as const\n`,
    '/** Names of the properties that hold a secret, in lower case: the server does not look at case. */',
    `export const secretNames: readonly string[] = ${literal(secretNames(document))}\n`,
    '/** Names of the properties that hold sentences for people. */',
    `export const sentenceNames: readonly string[] = ${literal(sentenceNames(document, operations))}\n`,
    '/** Names of the query parameters. */',
    `export const queryNames = ${literal(queryNames(document, operations))} as const\n`,
    ...constantFacts(document),
    ...enumObjects(document),
    ...observedShapes(document, operations),
  ].join('\n')
}

function routeFacts(document: OpenAPI3, operations: Operation[]): object {
  const routes = operations.map(({ id, method, path, operation }) => {
    const responses = Object.entries(operation.responses ?? {})
    const body = operation.requestBody as RequestBodyObject | undefined
    const fact = {
      method,
      path,
      statuses: responses.map(([status]) => Number(status)),
      sends: Object.keys(body?.content ?? {})[0],
      answers: answersBody(document, operation) || undefined,
      open: operation.security?.length === 0 || undefined,
    }
    return [id, fact]
  })
  return Object.fromEntries(routes)
}

/** Whether a success has a body that is documented. */
function answersBody(document: OpenAPI3, { responses }: OperationObject): boolean {
  return Object.entries(responses ?? {}).some(
    ([status, response]) =>
      status.startsWith('2') && 'content' in resolve<ResponseObject>(document, response),
  )
}

function secretNames(document: OpenAPI3): string[] {
  const names = schemasOf(document).flatMap(([, schema]) =>
    Object.entries(propertiesOf(schema)).flatMap(([name, value]) =>
      resolve<SchemaObject>(document, value).format === 'password' ? [name.toLowerCase()] : [],
    ),
  )
  return [...new Set(names)]
}

/** The properties of the bodies of errors, and the lists of texts that are nothing but texts. */
function sentenceNames(document: OpenAPI3, operations: Operation[]): string[] {
  const ofErrors = operations.flatMap(({ operation }) =>
    Object.entries(operation.responses ?? {})
      .filter(([status]) => !status.startsWith('2'))
      .flatMap(([, response]) => Object.values(resolve<ResponseObject>(document, response).content ?? {}))
      .flatMap(({ schema }) => Object.keys(propertiesOf(resolve<SchemaObject>(document, schema ?? {})))),
  )
  const lists = schemasOf(document).flatMap(([, schema]) =>
    Object.entries(propertiesOf(schema)).flatMap(([name, value]) => {
      const { items } = resolve<SchemaObject & { items?: SchemaObject }>(document, value)
      const { type, format, enum: values } = resolve<SchemaObject>(document, items ?? {})
      return type === 'string' && !format && !values ? [name] : []
    }),
  )
  return [...new Set([...ofErrors, ...lists])]
}

function queryNames(document: OpenAPI3, operations: Operation[]): object {
  const parameters = operations.flatMap(({ operation }) => operation.parameters ?? [])
  const inQuery = parameters
    .map((parameter) => resolve<ParameterObject>(document, parameter))
    .filter((parameter) => parameter.in === 'query')
  return Object.fromEntries(inQuery.map(({ name }) => [name, name]))
}

/** The properties of a schema that can have one value only, such as a `grant_type`. */
function constantFacts(document: OpenAPI3): string[] {
  return schemasOf(document).flatMap(([name, schema]) => {
    const constants = Object.entries(propertiesOf(schema)).flatMap(([property, { const: value, type }]) =>
      type === 'null' ? [[property, null]] : value === undefined ? [] : [[property, value]],
    )
    if (constants.length === 0) return []
    return `${doc(`What every \`${name}\` says.`, name, name)}\nexport const ${name} = ${literal(Object.fromEntries(constants))} as const\n`
  })
}

function enumObjects(document: OpenAPI3): string[] {
  return enumsOf(document).map(([name, list]) => {
    const values = list.map((value) => [value, value])
    return `/** The values of \`${name}\`. */\nexport const ${name} = ${literal(Object.fromEntries(values))} as const\n`
  })
}

/** Bodies that the contract does not promise but that servers were seen to send. */
function observedShapes(document: OpenAPI3, operations: Operation[]): string[] {
  return operations.flatMap(({ operation }) =>
    Object.values(operation.responses ?? {}).flatMap((response) => {
      const observed = (response as { 'x-observed-body'?: { $ref: string } })['x-observed-body']
      if (!observed) return []
      const name = observed.$ref.split('/').at(-1)
      return `/** The shape of \`${name}\`. */\nexport const ${name}: Shape = ${literal(shapeOf(document, observed))}\n`
    }),
  )
}
