import type { Bundle } from './read-bundle.ts'

/** Follows a local reference of the bundle; what stands beside it wins. Any other value comes back as it is. */
export function resolve<T>(bundle: Bundle, value: unknown): T {
  if (typeof value !== 'object' || value === null || !('$ref' in value)) return value as T
  const { $ref, ...beside } = value
  const target = targetOf(bundle, `${$ref}`)
  return { ...resolve<object>(bundle, target), ...beside } as T
}

/** What a local reference such as `#/components/schemas/Error` leads to; `undefined` for nothing. */
export function targetOf(document: object, reference: string): unknown {
  const [, ...keys] = reference.split('/')
  return keys.reduce<unknown>(
    (node, key) => (node as Record<string, unknown>)?.[decodePointer(key)],
    document,
  )
}

function decodePointer(key: string): string {
  const decoded = key.replaceAll('~1', '/').replaceAll('~0', '~')
  try {
    return decodeURIComponent(decoded)
  } catch {
    return decoded
  }
}
