import { secretNames } from '../generated/wire.ts'
import { isRestoreError } from './guards.ts'

const mask = '***'

/** The values below a body that the contract marks as secret. */
export function secretsIn(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body).flatMap(([name, value]) =>
    typeof value === 'string' && secretNames.includes(name.toLowerCase()) ? [value] : secretsIn(value),
  )
}

/** Replaces secrets in a text, in every spelling in which a request or an answer can carry them. */
export function maskSecrets(text: string, secrets: readonly string[]): string {
  return secrets
    .flatMap(spellings)
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .reduce((masked, spelling) => masked.replaceAll(spelling, mask), text)
}

/** A reviver for `JSON.parse` that masks secrets in every string; none when there is nothing to mask. */
export function masking(secrets: readonly string[]): ((key: string, value: unknown) => unknown) | undefined {
  if (secrets.length === 0) return undefined
  return (_, value) => (typeof value === 'string' ? maskSecrets(value, secrets) : value)
}

function spellings(secret: string): string[] {
  const form = `${new URLSearchParams({ '': secret })}`.slice(1)
  const json = inJson(secret)
  return [secret, json, inJson(json), form, form.replaceAll('+', '%20'), encodeURIComponent(secret)]
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

/**
 * A plain copy of an error of somebody else: name, code, message and stack, without secrets. Other properties are left
 * behind, because some libraries keep the whole request there.
 */
export function withoutSecrets(error: unknown, secrets: readonly string[]): Error {
  if (isRestoreError(error)) return error
  const { name, message, stack, code, cause } =
    error instanceof Error ? (error as NodeError) : ({} as NodeError)
  const copy = new Error(maskSecrets(message ?? String(error), secrets))
  const facts = { name: name ?? 'Error', stack: maskSecrets(stack ?? '', secrets), code }
  for (const [key, value] of Object.entries(facts))
    if (value) Object.defineProperty(copy, key, { value, configurable: true })
  if (cause instanceof Error) copy.cause = withoutSecrets(cause, secrets)
  return copy
}

type NodeError = Error & { code?: string | number }
