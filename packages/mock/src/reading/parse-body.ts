/** The body is not what its content type says; the message says so without quoting it, because it holds passwords. */
export class UnreadableBody extends Error {
  override name = 'UnreadableBody'
}

/**
 * Parses JSON.
 *
 * @param lenient whether commas before a closing bracket are taken, as the real server's parser seems to take them
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

/** A space in place of each, so that the position of another mistake stays right. */
function withoutTrailingCommas(text: string): string {
  const pieces: string[] = []
  const stringOrComma = /"|,(?=\s*[\]}])/g
  let from = 0
  for (let found = stringOrComma.exec(text); found; found = stringOrComma.exec(text)) {
    if (found[0] === '"') {
      stringOrComma.lastIndex = endOfString(text, found.index)
    } else {
      pieces.push(text.slice(from, found.index), ' ')
      from = found.index + 1
    }
  }
  return pieces.join('') + text.slice(from)
}

/** A regular expression for strings with escapes runs out of stack on a long one. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end < 0 ? text.length : end + 1
}

function isEscaped(text: string, place: number): boolean {
  let before = place - 1
  while (text[before] === '\\') before -= 1
  return (place - before) % 2 === 0
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
