import type { StarlightPlugin, StarlightUserConfig } from '@astrojs/starlight/types'

/**
 * What this site uses of the package, which ships sources that a strict compiler does not take. Only the check of
 * `astro.config.ts` sees this file.
 */
interface Schema {
  base: string
  schema: string
  sidebar?: { label?: string; collapsed?: boolean; operations?: { badges?: boolean } }
  snippets?: { operation?: false; requestBody?: false; response?: false }
}

export default function starlightOpenAPI(schemas: Schema[]): StarlightPlugin

export const openAPISidebarGroups: NonNullable<StarlightUserConfig['sidebar']>
