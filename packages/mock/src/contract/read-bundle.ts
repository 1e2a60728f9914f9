import { readFile } from 'node:fs/promises'

/** The part of a bundle that the mock reads itself; Prism reads the rest. */
export interface Bundle {
  servers: [{ url: string }]
  paths: Record<string, Record<string, unknown>>
  components?: { schemas?: Record<string, unknown> }
}

/** Reads the bundle that this package was published with. */
export async function readBundle(): Promise<Bundle> {
  return JSON.parse(
    await readFile(new URL(import.meta.resolve('@onedrive-restore/spec/openapi.json')), 'utf8'),
  )
}

/** The path below which the real server serves the API, `/v3`. Prism ignores it. */
export function basePath(bundle: Bundle): string {
  return bundle.servers[0].url.replace(/^https?:\/\/[^/]*/, '')
}
