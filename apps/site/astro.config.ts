import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'
import starlightOpenAPI, { openAPISidebarGroups } from 'starlight-openapi'

export default defineConfig({
  site: 'https://example.org',
  base: process.env.SITE_BASE ?? '/',
  telemetry: false,
  integrations: [
    starlight({
      title: 'Bulk restore of OneDrives',
      plugins: [starlightOpenAPI([{ base: 'reference', schema: '.generated/openapi.yaml', sidebar: { label: 'Reference' } }])],
      sidebar: [{ label: 'Guides', items: [{ autogenerate: { directory: 'guides' } }] }, ...openAPISidebarGroups],
    }),
  ],
})
