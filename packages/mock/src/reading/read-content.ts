import type { Contract } from '../contract/create-contract.ts'
import type { Operation } from '../contract/operations.ts'
import type { Shape } from '../contract/shape.ts'
import { isForm, isJson, UnreadableBody } from './parse-body.ts'
import type { Reading } from './reading.ts'

/** A body, read. */
export interface Content {
  /** What Prism checks: parsed JSON, or the text of a form or of something it does not know. */
  body: unknown
  /** The same as an object, also for a form; `undefined` when it is neither JSON nor a form. */
  values: unknown
  /** Content type without its parameters; the empty string for no body. */
  mediaType: string
  /** What the contract knows of it. */
  shape: Shape | undefined
}

/**
 * Reads a body by its content type and spells it as the contract does.
 *
 * @throws {UnreadableBody} when it is not what its content type promises
 */
export function readContent(
  text: string,
  contentType: string | undefined,
  operation: Operation | undefined,
  contract: Contract,
  { parse, respell }: Reading,
): Content {
  const mediaType = mediaTypeOf(contentType, text)
  const shape = operation && contract.bodyShape(operation, mediaType)
  const spell = (value: unknown) => (shape ? respell(value, shape) : value)
  if (isJson(mediaType)) {
    const body = spell(parse(text))
    return { body, values: body, mediaType, shape }
  }
  if (isForm(mediaType)) {
    const values = spell(Object.fromEntries(new URLSearchParams(text))) as Record<string, string>
    return { body: new URLSearchParams(values).toString(), values, mediaType, shape }
  }
  return { body: text === '' ? undefined : text, values: undefined, mediaType, shape }
}

function mediaTypeOf(header: string | undefined, text: string): string {
  if (text === '') return ''
  const mediaType = header?.split(';')[0]?.trim().toLowerCase()
  if (!mediaType)
    throw new UnreadableBody('The request has a body but no Content-Type; say what the body is.')
  if (!/^[\w.+-]+\/[\w.+-]+$/.test(mediaType))
    throw new UnreadableBody('The Content-Type is not one; it must be like type/subtype.')
  return mediaType
}
