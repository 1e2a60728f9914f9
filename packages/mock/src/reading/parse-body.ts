/** The body is not what its content type says; the message says so without quoting it, because it holds passwords. */
export class UnreadableBody extends Error {
  override name = 'UnreadableBody'
}

/**
 * Parses JSON.
 *
 * @param lenient whether commas before a closing bracket are taken, as the real server's parser takes them
 * @throws {UnreadableBody} with the position of the mistake
 */
export function parseJson(text: string, lenient: boolean): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const repaired = lenient ? withoutTrailingCommas(text) : text
    if (repaired === text) throw unreadable(error as SyntaxError)
    return parseJson(repaired, false)
  }
}

/** A string that does not end is matched to the end of the text, so that the search stays linear. */
function withoutTrailingCommas(text: string): string {
  return text.replace(/("(?:[^"\\]|\\.)*(?:"|$))|,(?=\s*[\]}])/g, (_, string) => string ?? '')
}

/** The parser's own message quotes the body. */
function unreadable({ message }: SyntaxError): UnreadableBody {
  const position = message.match(/position \d+/)?.[0]
  return new UnreadableBody(`The body is not JSON${position ? ` (${position})` : ''}.`)
}

/** Whether a content type, without its parameters, is JSON. */
export function isJson(mediaType: string): boolean {
  return /^application\/([\w.-]+\+)?json$/i.test(mediaType)
}

/** Whether it is a form. */
export function isForm(mediaType: string): boolean {
  return /^application\/x-www-form-urlencoded$/i.test(mediaType)
}
