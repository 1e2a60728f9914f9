import type { Operation } from '../contract/operations.ts'
import type { Front } from './create-front.ts'
import { isForm, isJson, parseJson } from './parse-body.ts'

/** A body, read. */
export interface Content {
  /** What Prism checks: parsed JSON, or the text of a form or of something it does not know. */
  body: unknown
  /** The same as an object, also for a form; `undefined` when it is neither JSON nor a form. */
  values: unknown
}

/**
 * Reads a body by its content type and spells it as the contract does, unless `strict`.
 *
 * @throws {UnreadableBody} when it is not the JSON that its content type promises
 */
export function readContent(
  text: string,
  mediaType: string,
  operation: Operation | undefined,
  front: Front,
  strict: boolean,
): Content {
  if (text === '') return { body: undefined, values: undefined }
  const respell = operation ? front.respell(operation, mediaType) : (value: unknown) => value
  if (isJson(mediaType)) {
    const body = respell(parseJson(text, !strict))
    return { body, values: body }
  }
  if (isForm(mediaType)) {
    const values = respell(Object.fromEntries(new URLSearchParams(text))) as Record<string, string>
    return { body: new URLSearchParams(values).toString(), values }
  }
  return { body: text, values: undefined }
}
