import type { Spelling } from '../contract/create-contract.ts'
import { createRespell } from '../contract/spelling.ts'
import { parseJson } from './parse-body.ts'

/** How requests are read. */
export interface Reading extends Spelling {
  /** The `Authorization` header as Prism wants it. */
  authorization(header: string): string
  /**
   * Parses a body.
   *
   * @throws {UnreadableBody} when it is not JSON
   */
  parse(text: string): unknown
}

/** As forgiving as the real server, which looks at no case. */
export const asTheServer: Reading = {
  fold: (text) => text.toLowerCase(),
  respell: createRespell,
  authorization: (header) => header.replace(/^bearer(?=\s)/i, 'Bearer'),
  parse: (text) => parseJson(text, true),
}

/** As the contract has it, to the letter. */
export const toTheLetter: Reading = {
  fold: (text) => text,
  respell: () => (value) => value,
  authorization: (header) => header,
  parse: (text) => parseJson(text, false),
}
