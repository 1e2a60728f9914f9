import { readFileSync } from 'node:fs'
import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'
import starlightOpenAPI, { openAPISidebarGroups } from 'starlight-openapi'
import { base, clientInDetail, generated, root } from './src/site.ts'

const site = process.env.SITE_URL
const slugs: string[] = JSON.parse(readFileSync(`${root}${generated.slugs}`, 'utf8'))
const below = (folder: string) => slugs.filter((slug) => slug.startsWith(`${folder}/`))
const client = below('packages/client')
const portals = 'packages/client/portals'

export default defineConfig({
  ...(site && { site }),
  base,
  publicDir: generated.files,
  // Every address is written with its last slash; one that is typed without it works as well.
  trailingSlash: 'ignore',
  // It brings a binary, which cannot be part of a bundle.
  vite: { environments: { prerender: { resolve: { external: ['satteri', '@astrojs/markdown-satteri'] } } } },
  integrations: [
    starlight({
      title: 'Bulk restore of OneDrives',
      customCss: ['./src/style/site.css'],
      components: { EditLink: './src/components/markdown-link.astro', Head: './src/components/head.astro' },
      routeMiddleware: './src/wide-reference.ts',
      markdown: { processedDirs: [generated.pages] },
      head: [
        {
          tag: 'noscript',
          // Without scripts nothing can be switched, so everything is shown.
          content:
            '<style>.sl-openapi-snippet, [data-openapi-content-type], starlight-tabs [role="tabpanel"] { display: block !important }</style>',
        },
      ],
      plugins: [
        starlightOpenAPI([
          {
            base: 'reference',
            schema: generated.document,
            sidebar: { label: 'Reference', collapsed: false, operations: { badges: true } },
            snippets: { operation: false, requestBody: false, response: false },
          },
        ]),
      ],
      sidebar: [
        { label: 'Guides', items: [...below('guides'), portals] },
        ...openAPISidebarGroups,
        { label: 'When it fails', items: ['errors', 'mock'] },
        { label: 'Packages', items: below('packages').filter((slug) => !client.includes(slug)) },
        { label: clientInDetail, collapsed: true, items: client.filter((slug) => slug !== portals) },
        { label: 'More', items: ['changes', 'downloads'] },
      ],
    }),
  ],
})
