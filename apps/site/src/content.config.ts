import { defineCollection } from 'astro:content'
import { docsSchema } from '@astrojs/starlight/schema'
import { glob } from 'astro/loaders'
import { generated } from './site.ts'

export const collections = {
  docs: defineCollection({
    loader: glob({ base: generated.pages, pattern: '**/*.md' }),
    schema: docsSchema(),
  }),
}
