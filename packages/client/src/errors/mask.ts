import { escapes, likesOf, literal, spellingsOf } from './spellings.ts'

/** Takes the secrets out of a text. */
export type Mask = (text: string) => string

/** What stands in place of a secret. */
export const hidden = '***'

/** Of a longer secret these many characters are looked for, and all that follows them in a text is masked. */
const maxLength = 64

/** A shorter secret is masked only where no letter and no digit stands beside it: else `1` would spoil every number. */
const minLength = 8

/** Of Base64 at least this much is looked for; less could be any word. */
const minBase64 = 5

/**
 * Makes one matcher of all secrets. It goes through a text once and finds them in changed case and in every spelling in
 * which software writes one text into another: JSON, percent and form encoding, HTML, each also several times over, and
 * Base64 at any place of a longer text.
 */
export function maskOf(secrets: readonly string[]): Mask {
  const needles = [...new Set(secrets)].filter(Boolean).flatMap(needlesOf)
  if (needles.length === 0) return (text) => text
  // Where two secrets begin alike, the longer one is tried first.
  needles.sort((a, b) => b.pattern.length - a.pattern.length)
  const begin = `[${escapes}${needles.map((needle) => needle.begin).join('')}]`
  const patterns = needles.map(({ pattern }) => pattern).join('|')
  const matcher = new RegExp(`(?=${begin})(?:${patterns})`, 'gi')
  return (text) => text.replace(matcher, hidden)
}

/** What to look for, and with which characters it begins where they are not escaped. */
interface Needle {
  begin: string
  pattern: string
}

function needlesOf(secret: string): Needle[] {
  const parts = secret.match(/\\+|[^\\]/gu) ?? []
  const known = parts.slice(0, maxLength)
  const rest = parts.length > maxLength ? '[^]*' : ''
  const pattern = known.map(spellingsOf).join('') + rest
  const whole = secret.length < minLength ? freeBefore + pattern + freeBehind : pattern
  const base64 = base64Of(known.join('')).map((core) => ({
    begin: core.slice(0, 1).replace(/\W/, '/_\\-'),
    pattern: core.replace(/\W/g, (char) => `(?:${spellingsOf(char)}|[-_])`) + rest,
  }))
  return [
    {
      begin: likesOf(parts[0] ?? '')
        .map(literal)
        .join(''),
      pattern: whole,
    },
    ...base64,
  ]
}

// The letter or digit at the end of an escape is not one that stands beside a secret.
const freeBefore = '(?:(?<![a-z\\d])|(?<=%[\\da-f]{2}|\\\\[nrtbf]|\\\\u[\\da-f]{4}))'
const freeBehind = '(?![a-z\\d])'

/**
 * What Base64 makes of a secret that stands anywhere in a text, as in `user:password`: the characters that depend on it
 * alone, for each of the three ways in which it can meet the groups of three bytes.
 */
function base64Of(secret: string): string[] {
  const bytes = Array.from(new TextEncoder().encode(secret), (byte) => String.fromCharCode(byte)).join('')
  const cores = [0, 1, 2].map((before) =>
    btoa('-'.repeat(before) + bytes).slice(Math.ceil((before * 8) / 6), ((before + bytes.length) * 8) / 6),
  )
  return cores.filter((core) => core.length >= minBase64)
}
