import { MockError } from '../mock-error.ts'
import type { Bundle } from './read-bundle.ts'

/** Follows a local reference of the bundle; what stands beside it wins. Any other value comes back as it is. */
export function resolve<T>(bundle: Bundle, value: unknown): T {
  if (typeof value !== 'object' || value === null || !('$ref' in value)) return value as T
  const { $ref, ...beside } = value
  const [, ...keys] = `${$ref}`.split('/')
  const target = keys.reduce<unknown>(
    (node, key) => (node as Record<string, unknown> | undefined)?.[decodePointer(key)],
    bundle,
  )
  if (target === undefined) throw new MockError(`The contract refers to ${$ref}, which it does not have.`)
  return { ...resolve<object>(bundle, target), ...beside } as T
}

function decodePointer(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~')
}
