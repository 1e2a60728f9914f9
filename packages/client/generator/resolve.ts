import type { OpenAPI3 } from 'openapi-typescript'

/** Follows a reference; what stands beside it wins. */
export function resolve<T>(document: OpenAPI3, value: object): T {
  if (!('$ref' in value)) return value as T
  const [, ...keys] = `${value.$ref}`.split('/')
  const target = keys.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], document)
  return { ...(target as T), ...value }
}

/** A value as TypeScript source. */
export function literal(value: unknown): string {
  return JSON.stringify(value, null, 2)
}
