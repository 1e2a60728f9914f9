import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Oas3Decorator } from '@redocly/openapi-core'

/** Puts the guides behind the description of the contract, in the order of their file names. */
export const joinGuides: Oas3Decorator = () => ({
  Info: {
    leave(info: { description?: string }, context) {
      const texts = guidesOf(context.location.source.absoluteRef)
      info.description = `${[info.description?.trim(), ...texts].filter(Boolean).join('\n\n')}\n`
    },
  },
})

/** The guides beside the root file of a contract, in the order of their file names. */
export function guidesOf(root: string): string[] {
  const folder = join(dirname(root), 'guides')
  const guides = globSync('*.md', { cwd: folder }).sort()
  return guides.map((file) => readFileSync(join(folder, file), 'utf8').trim())
}
