import type { Shape } from '../contract/shape.ts'
import { respell } from '../contract/spelling.ts'
import { parseJson } from './parse-body.ts'

/** How requests are read. */
export interface Reading {
  /** Brings the text of a path to the form in which paths are compared. */
  fold(text: string): string
  /** The path, without the slash at its end if that means nothing. */
  path(path: string): string
  /** The parameters of a query. */
  query(search: string): Record<string, string | string[]>
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

/** As forgiving as the real server seems to be, which looks at no case (inferred). */
export const asTheServer: Reading = {
  fold: (text) => text.toLowerCase(),
  path: (path) => (path.length > 1 ? path.replace(/\/$/, '') : path),
  query: (search) => lastOfEach(new URLSearchParams(search)),
  authorization: (header) => header.replace(/^bearer(?=\s)/i, 'Bearer'),
  parse: (text) => parseJson(text, true),
  respell,
}

/** As the contract has it, to the letter. */
export const toTheLetter: Reading = {
  fold: (text) => text,
  path: (path) => path,
  query: (search) => {
    const all = new URLSearchParams(search)
    const repeated = [...new Set(all.keys())].filter((name) => all.getAll(name).length > 1)
    return {
      ...lastOfEach(all),
      ...Object.fromEntries(repeated.map((name) => [name.toLowerCase(), all.getAll(name)])),
    }
  },
  authorization: (header) => header,
  parse: (text) => parseJson(text, false),
  respell: (value) => value,
}

/** Names in lower case: Prism does not look at their case either, and takes the later of two spellings. */
function lastOfEach(search: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...search].map(([name, value]) => [name.toLowerCase(), value]))
}
