import { optionalNames } from '../generated/validators.ts'

/**
 * Whether a property is not sent because it is `null` and may be left out. Code of other generators writes `null` for what
 * it does not mean, and later versions of the server call that the same as nothing. Of what must be there `null` stays, to
 * be refused.
 */
export function isLeftOut(name: string, value: unknown): boolean {
  return value === null && optionalNames.includes(name)
}

/** Writes a value as JSON, without what {@link isLeftOut}. */
export function writeJson(value: unknown): string {
  const text = JSON.stringify(value)
  // Most bodies hold no null, and asking about each property of thousands of drives takes time.
  if (!text?.includes(':null')) return text
  return JSON.stringify(value, (name, part) => (isLeftOut(name, part) ? undefined : part))
}
