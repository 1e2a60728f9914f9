// One spelling over another, as in `%2522`, `&amp;quot;` or JSON in JSON. Bounded, so that no text takes long.
const percent = '%(?:25){0,4}'
const ampersand = '&(?:amp;){0,4}'
const slash = `(?:\\\\(?:u005c)?|${percent}5c|${ampersand}(?:#0*92|#x0*5c|bsol);)`
const maxSlashes = 15
const slashes = `${slash}{1,${maxSlashes}}`

/** With these a spelling begins that is not the character itself, in a class of a regular expression. */
export const escapes = '\\\\%&+'

/**
 * A pattern, for a matcher that does not look at case, for all ways in which software writes one character, or a run of
 * backslashes, into another text.
 */
export function spellingsOf(char: string): string {
  if (char.startsWith('\\')) return `${slash}{${char.length},${(char.length + 1) * maxSlashes}}`
  const isWord = /^[a-z\d]$/i.test(char)
  const likes = likesOf(char)
  // A way that is there twice doubles the work at each character of a text that is nearly the secret.
  const same = new RegExp(`^${literal(char)}$`, 'i')
  const plain = [char, ...likes.filter((like) => !same.test(like))].map(literal)
  // The escapes come first: of `%25` nothing is to be left over.
  const ways = [...likes.flatMap((like) => [percentOf(like), entityOf(like, isWord)]), ...plain]
  if (char === ' ') ways.push('\\+', `${percent}2b`)
  const inJson = likes.map((like) => unitsOf(like).join(slashes))
  const control = 'nrtbf'['\n\r\t\b\f'.indexOf(char)]
  if (control) inJson.push(control)
  return `(?:${slashes}(?:${inJson.join('|')})|${isWord ? '' : `(?:${slashes})?`}(?:${ways.join('|')}))`
}

function percentOf(char: string): string {
  return Array.from(new TextEncoder().encode(char), (byte) => percent + hex(byte, 2)).join('')
}

/** The names of HTML are a long list; which one it is does not matter between the rest of a secret. */
function entityOf(char: string, isWord: boolean): string {
  const code = char.codePointAt(0) ?? 0
  return `${ampersand}(?:#0*${code}|#x0*${hex(code, 1)}${isWord ? '' : '|\\w+'});`
}

/** A character in each case, and as it arrives at a server: half a pair of UTF-16 cannot be sent. */
export function likesOf(char: string): string[] {
  const sent = new TextDecoder().decode(new TextEncoder().encode(char))
  return [...new Set([char, char.toLowerCase(), char.toUpperCase(), sent])]
}

/** A pattern for a text as it is. */
export function literal(text: string): string {
  return unitsOf(text)
    .map((unit) => `\\${unit}`)
    .join('')
}

function unitsOf(text: string): string[] {
  return Array.from({ length: text.length }, (_, n) => `u${hex(text.charCodeAt(n), 4)}`)
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0')
}
