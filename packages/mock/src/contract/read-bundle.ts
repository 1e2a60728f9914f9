import { readPublishedBundle } from '../published/bundle.ts'

/** The part of a bundle that the mock reads itself; Prism reads the rest. */
export interface Bundle {
  servers?: { url: string }[]
  paths: Record<string, Record<string, unknown>>
  components?: { schemas?: Record<string, unknown> }
}

let published: Promise<Bundle> | undefined

/** The bundle that this package is published with, the same object each time; whoever changes it takes a copy. */
export function readBundle(): Promise<Bundle> {
  published ??= readPublishedBundle() as Promise<Bundle>
  return published
}

/** The path below which the real server serves the API, `/v3`; empty for a bundle that names none. Prism ignores it. */
export function basePath({ servers = [] }: Bundle): string {
  return (servers[0]?.url ?? '').replace(/^https?:\/\/[^/]*|\/$/g, '')
}
