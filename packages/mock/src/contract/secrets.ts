import type { Bundle } from './read-bundle.ts'
import { resolve } from './resolve.ts'

/** The names of all properties that the contract marks as a password, in lower case. */
export function secretNames(bundle: Bundle): Set<string> {
  const names = new Set<string>()
  for (const schema of Object.values(bundle.components?.schemas ?? {})) {
    for (const [name, value] of Object.entries((schema as { properties?: object }).properties ?? {})) {
      if (resolve<{ format?: string }>(bundle, value).format === 'password') names.add(name.toLowerCase())
    }
  }
  return names
}

const mask = '***'

/** A copy in which every secret is replaced, at any depth and in any spelling of its name. */
export function maskSecrets(value: unknown, names: Set<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => maskSecrets(item, names))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, item]) => [
    name,
    names.has(name.toLowerCase()) ? mask : maskSecrets(item, names),
  ])
  return Object.fromEntries(entries)
}
