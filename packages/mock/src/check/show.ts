/** Makes text of a server fit to be shown. */
export type Show = (text: string) => string

const maxLength = 300
const maxRead = 2_000
/** A part of a secret that is this long is hidden as well: servers cut what they quote. */
const partLength = 8

/**
 * Creates what shows text of a server: without what could steer a terminal, without the secrets of the moment and
 * parts of them, and cut when it is long.
 */
export function createShow(secrets: ReadonlySet<string>): Show {
  return (text) => {
    const hidden = hide(text.slice(0, maxRead), [...secrets].flatMap(formsOf))
    const shown = hidden.replace(steering, (character) => {
      const code = character.codePointAt(0) ?? 0
      return code < 0x100
        ? `\\x${code.toString(16).padStart(2, '0')}`
        : `\\u${code.toString(16).padStart(4, '0')}`
    })
    return shown.length > maxLength ? `${shown.slice(0, maxLength)}...` : shown
  }
}

/** Control characters, and those that change the direction or the place of what follows. */
const steering = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** How a secret can come back: as it is, escaped, encoded. */
function formsOf(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1)
  const encoded = Buffer.from(secret).toString('base64')
  return [...new Set([secret, json, encodeURIComponent(secret), encoded].map((form) => form.toLowerCase()))]
}

function hide(text: string, secrets: string[]): string {
  const lower = text.toLowerCase()
  let shown = ''
  for (let start = 0; start < text.length; ) {
    const length = Math.max(0, ...secrets.map((secret) => lengthOfPart(lower, start, secret)))
    shown += length > 0 ? '***' : text.charAt(start)
    start += Math.max(1, length)
  }
  return shown
}

/** How much of the text from `start` on is part of a secret; 0 when that is too little to tell. */
function lengthOfPart(text: string, start: number, secret: string): number {
  let length = Math.min(partLength, secret.length)
  if (length === 0 || start + length > text.length || !secret.includes(text.slice(start, start + length)))
    return 0
  while (start + length < text.length && secret.includes(text.slice(start, start + length + 1))) length += 1
  return length
}
