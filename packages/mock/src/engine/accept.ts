import type { IHttpResponse } from '@stoplight/prism-http'
import type { EngineRequest } from './engine-request.ts'
import { type Resource, ValidationContext, validators } from './prism.ts'

/**
 * Whether Prism would find the request valid, from the same validators but without what it does again for every
 * request: it compiles the template of the path and parses media types. In doubt the answer is no, and Prism decides.
 */
export function acceptsRequest(resource: Resource, element: EngineRequest): boolean {
  const { path = [], query = [], headers = [], body } = resource.request ?? {}
  // Prism adds `__bundled__` where schemas refer to themselves, and only Prism knows how to follow it.
  if (headers.length > 0 || '__bundled__' in resource) return false
  const asked = element.url.query
  const noQuery = isEmpty(asked) && !query.some(({ required }) => required)
  return (
    acceptsBody(body, element) &&
    isRight(validators.validatePath(element.params, path, ValidationContext.Input)) &&
    (noQuery || isRight(validators.validateQuery(asked, query, ValidationContext.Input)))
  )
}

function acceptsBody(spec: BodySpec, { headers, body }: EngineRequest): boolean {
  if (!spec) return headers['content-length'] === '0'
  const type = headers['content-type']
  const content = spec.contents?.find(({ mediaType }) => mediaType === type)
  return (
    content !== undefined &&
    Boolean(body) &&
    isRight(validators.validateBody(body, [content], ValidationContext.Input, type, undefined, undefined))
  )
}

/** Whether Prism would find an answer without a body valid: the contract has its status, and no body for it. */
export function acceptsEmpty({ responses }: Resource, { statusCode, headers, body }: IHttpResponse): boolean {
  const response = responses.find(({ code }) => code === `${statusCode}`)
  return (
    response !== undefined &&
    body === undefined &&
    isEmpty(headers ?? {}) &&
    !response.contents?.length &&
    !response.headers?.some(({ required }) => required)
  )
}

type BodySpec = NonNullable<Resource['request']>['body']

function isRight({ _tag }: { _tag: string }): boolean {
  return _tag === 'Right'
}

function isEmpty(record: object): boolean {
  for (const _ in record) return false
  return true
}
