import type { Shape } from '../contract/shape.ts'
import { respell } from '../contract/spelling.ts'
import { parseJson } from './parse-body.ts'

/** How requests are read. */
export interface Reading {
  /** Brings the text of a path to the form in which paths are compared. */
  fold(text: string): string
  /** The `Authorization` header as Prism wants it. */
  authorization(header: string): string
  /**
   * Parses JSON.
   *
   * @throws {UnreadableBody} when it is none
   */
  parse(text: string): unknown
  /** Spells a body as the contract does. */
  respell(value: unknown, shape: Shape): unknown
}

/** As forgiving as the real server, which looks at no case. */
export const asTheServer: Reading = {
  fold: (text) => text.toLowerCase(),
  authorization: (header) => header.replace(/^bearer(?=\s)/i, 'Bearer'),
  parse: (text) => parseJson(text, true),
  respell,
}

/** As the contract has it, to the letter. */
export const toTheLetter: Reading = {
  fold: (text) => text,
  authorization: (header) => header,
  parse: (text) => parseJson(text, false),
  respell: (value) => value,
}
