import { secretNames } from '../generated/wire.ts'

// The contract's names, and what people call a secret in bodies that the contract does not know.
const secretName = new RegExp(['passw', 'passphrase', 'secret', 'token', ...secretNames].join('|'), 'i')

/** Whether a property of this name holds a secret. */
export function isSecretName(name: string): boolean {
  return secretName.test(name)
}

/** The values below a body that hold a secret by their name. */
export function secretsIn(body: unknown, isSecret = false): string[] {
  if (typeof body === 'object' && body !== null)
    return Object.entries(body).flatMap(([name, value]) => secretsIn(value, isSecret || isSecretName(name)))
  return isSecret && (typeof body === 'string' || typeof body === 'number') ? [`${body}`] : []
}
