import type { IHttpResponse } from '@stoplight/prism-http'
import type { EngineRequest } from './engine-request.ts'
import { type Resource, ValidationContext, validateAgainstSchema } from './prism.ts'

type Schema = Parameters<typeof validateAgainstSchema>[1]

/** Whether a request is valid for certain. */
export type Accept = (request: EngineRequest) => boolean

/**
 * Says yes to most valid requests without what Prism does again for each of them: it compiles the template of the path,
 * parses media types and looks for schemas. The schemas are the contract's and the validator is Prism's, so a yes is
 * one; a no only means that Prism is to decide.
 */
export function createAccept(resource: Resource): Accept {
  const { path, query, headers = [], body } = resource.request ?? {}
  const inPath = parametersSchema(path)
  const inQuery = parametersSchema(query)
  // Prism adds `__bundled__` where schemas refer to themselves, and only Prism knows how to follow it.
  if (!inPath || !inQuery || headers.length > 0 || '__bundled__' in resource) return () => false
  const bodies = new Map(body?.contents?.map(({ mediaType, schema }) => [mediaType, schema]))
  const acceptsBody: Accept = ({ body: value, headers: sent }) => {
    const type = sent['content-type']
    if (!body) return !type
    const schema = type?.endsWith('json') ? bodies.get(type) : undefined
    return Boolean(value && schema) && fits(value, schema as Schema, false)
  }
  return (request) =>
    acceptsBody(request) &&
    fits({ ...request.params }, inPath, true) &&
    fits({ ...request.url.query }, inQuery, true)
}

/** One schema for all parameters of a kind, by name; `undefined` when Prism has to take them apart. */
function parametersSchema(parameters: Parameter[] = []): Schema | undefined {
  const scalar = ['string', 'integer', 'number', 'boolean']
  if (!parameters.every(({ schema }) => scalar.includes(`${schema?.type}`))) return undefined
  return {
    type: 'object',
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema as Schema])),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
  }
}

interface Parameter {
  name: string
  required?: boolean
  schema?: object & { type?: unknown }
}

/** Values from an address are text, so they may be read as numbers and booleans. */
function fits(value: unknown, schema: Schema, coerce: boolean): boolean {
  return validateAgainstSchema(value, schema, coerce, ValidationContext.Input)._tag === 'None'
}

/** Whether a token is there as Prism wants it; a no means again that Prism is to decide. */
export function acceptsToken({ security = [] }: Resource, { headers }: EngineRequest): boolean {
  const [schemes, ...others] = security
  const [scheme, ...more] = schemes ?? []
  const isBearer = scheme?.type === 'http' && scheme.scheme === 'bearer' && others.length + more.length === 0
  return isBearer && /^Bearer\s.+$/.test(headers.authorization ?? '')
}

/** Whether Prism would find an answer without a body valid: the contract has its status, and no body for it. */
export function acceptsEmpty({ responses }: Resource, { statusCode, headers, body }: IHttpResponse): boolean {
  const response = responses.find(({ code }) => code === `${statusCode}`)
  return (
    response !== undefined &&
    body === undefined &&
    Object.keys(headers ?? {}).length === 0 &&
    !response.contents?.length &&
    !response.headers?.some(({ required }) => required)
  )
}
