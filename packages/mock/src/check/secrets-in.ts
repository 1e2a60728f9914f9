import { propertyOf, type Shape } from '../contract/shape.ts'

/** The strings of a body that must not be shown: passwords, and whatever stands under a name the contract does not know. */
export function secretsIn(body: unknown, shape: Shape | undefined): string[] {
  if (typeof body === 'string') return !shape || shape.secret ? [body] : []
  if (typeof body !== 'object' || body === null) return []
  const inner = (name: string) =>
    Array.isArray(body) ? shape?.items : shape && propertyOf(shape, name)?.shape
  return Object.entries(body).flatMap(([name, value]) => secretsIn(value, inner(name)))
}
