const json = (text: string) => JSON.stringify(text).slice(1, -1)
const toUnits = (text: string, write: (code: number) => string) =>
  Array.from({ length: text.length }, (_, n) => write(text.charCodeAt(n))).join('')
const toPoints = (text: string, write: (code: number) => string) =>
  Array.from(text, (char) => write(char.codePointAt(0) ?? 0)).join('')
const hex = (code: number, digits = 0) => code.toString(16).padStart(digits, '0')
const percent = (text: string) => [...Buffer.from(text)].map((byte) => `%${hex(byte, 2)}`).join('')
const markup: Record<string, string> = {
  '"': '&quot;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&apos;',
  ü: '&uuml;',
}
const html = (text: string) => text.replace(/["&<>'ü]/g, (char) => markup[char] ?? char)
const form = (text: string) => `${new URLSearchParams({ '': text })}`.slice(1)

/** Every spelling that is promised. */
export const spellings: [name: string, write: (secret: string) => string][] = [
  ['as it is', (secret) => secret],
  ['in lower case', (secret) => secret.toLowerCase()],
  ['in upper case', (secret) => secret.toUpperCase()],
  ['as JSON', json],
  ['as JSON in JSON', (secret) => json(json(secret))],
  ['as JSON in JSON in JSON', (secret) => json(json(json(secret)))],
  ['as JSON with every unit escaped', (secret) => toUnits(secret, (code) => `\\u${hex(code, 4)}`)],
  ['so in upper case', (secret) => toUnits(secret, (code) => `\\u${hex(code, 4).toUpperCase()}`)],
  [
    'as JSON of .NET',
    (secret) =>
      json(secret).replace(/\\?["&<>'+]/g, (char) => `\\u${hex(char.at(-1)?.charCodeAt(0) ?? 0, 4)}`),
  ],
  ['as a form', form],
  ['as a form in a form', (secret) => form(form(secret))],
  ['with %xx in upper case', encodeURIComponent],
  [
    'with %xx in lower case',
    (secret) => encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase()),
  ],
  ['with every byte as %xx', percent],
  ['as JSON with %xx', (secret) => encodeURIComponent(json(secret))],
  ['as HTML', html],
  ['as HTML in HTML', (secret) => html(html(secret))],
  ['as decimal entities', (secret) => toPoints(secret, (code) => `&#${code};`)],
  ['as hexadecimal entities', (secret) => toPoints(secret, (code) => `&#x${hex(code)};`)],
  ['so in upper case', (secret) => toPoints(secret, (code) => `&#X${hex(code).toUpperCase()};`)],
]
