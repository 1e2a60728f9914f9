import { isObject } from '../contract/is-object.ts'
import { secretNames } from '../generated/wire.ts'

// The contract's names, and what people call a secret in bodies that the contract does not know.
const secretName = new RegExp(['passw', 'passphrase', 'secret', 'token', ...secretNames].join('|'), 'i')

/** Whether a property of this name holds a secret. */
export function isSecretName(name: string): boolean {
  return secretName.test(name)
}

/** The values below a body that hold a secret by their name. */
export function secretsIn(body: unknown, found: string[] = [], isSecret = false): string[] {
  if (isObject(body))
    for (const [name, value] of Object.entries(body)) secretsIn(value, found, isSecret || isSecretName(name))
  else if (isSecret && (typeof body === 'string' || typeof body === 'number')) found.push(`${body}`)
  return found
}
