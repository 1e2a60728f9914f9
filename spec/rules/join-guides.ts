import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Oas3Decorator } from '@redocly/openapi-core'

/** Puts the guides behind the description of the contract, in the order of their file names. */
export const joinGuides: Oas3Decorator = () => ({
  Info: {
    leave(info: { description?: string }, context) {
      const folder = join(dirname(context.location.source.absoluteRef), 'guides')
      const guides = globSync('*.md', { cwd: folder }).sort()
      const texts = guides.map((file) => readFileSync(join(folder, file), 'utf8').trim())
      info.description = `${[info.description?.trim(), ...texts].filter(Boolean).join('\n\n')}\n`
    },
  },
})
