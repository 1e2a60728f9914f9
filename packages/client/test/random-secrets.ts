import fc from '@onedrive-restore/testing/fast-check'
import { expect } from 'vitest'
import { masked } from './refusal.ts'
import { spellings } from './spellings.ts'

const word = fc.string({
  unit: fc.constantFrom(...'aZ09-_ "\\&%+/<>\'\n\t;#üß漢😀'),
  minLength: 8,
  maxLength: 60,
})
const anySecret = fc.oneof(word, fc.string({ unit: 'binary', minLength: 8, maxLength: 30 }))
const anyText = fc.string({ unit: fc.constantFrom(...'xyz .,:=(){}%\\&') })
const anySpelling = fc.constantFrom(
  ...spellings.slice(3).map(([, write]) => write),
  (secret: string) => secret,
)

/** Nothing of a random secret comes out, however it is spelled and whatever stands around it. */
export const inOneSpelling = fc.asyncProperty(
  anySecret,
  anyText,
  anyText,
  anySpelling,
  async (secret, before, behind, write) => {
    fc.pre(!/\p{Cs}/u.test(secret))
    const spelled = write(secret)
    const left = await masked(secret, `${before} ${spelled} ${behind}`)
    // No more than what surrounds the secret is left, whatever of that was taken as well.
    expect(left).toContain('***')
    const [head = '', ...rest] = `${left}`.split('***')
    expect(`${before} `.startsWith(head)).toBe(true)
    expect(` ${behind}`.endsWith(rest.at(-1) ?? '')).toBe(true)
  },
)

const ways = [spellings[0], ...spellings.slice(6, 8), ...spellings.slice(11, 14), ...spellings.slice(17)]
const part = fc.record({
  char: fc.constantFrom(...'aZ09-_"&%+/<>üß漢😀'),
  way: fc.constantFrom(...ways.flatMap((way) => (way ? [way[1]] : []))),
})

/** Each character of a random secret may be spelled in its own way. */
export const inMixedSpellings = fc.asyncProperty(
  fc.array(part, { minLength: 8, maxLength: 40 }),
  async (parts) => {
    const secret = parts.map(({ char }) => char).join('')
    const spelled = parts.map(({ char, way }) => way(char)).join('')
    expect(await masked(secret, `(${spelled})`)).toBe('(***)')
  },
)
