import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Oas3Rule } from '@redocly/openapi-core'

/**
 * Every file in `components/` and `paths/` is used. The linter's own rule for unused components cannot see this: a
 * file that nothing refers to is not part of the description.
 */
export const noUnusedFile: Oas3Rule = () => {
  const used = new Set<string>()
  return {
    ref(_, __, { location }) {
      if (location) used.add(location.source.absoluteRef)
    },
    Root: {
      leave(_, context) {
        const folder = dirname(context.location.source.absoluteRef)
        for (const file of globSync('{components,paths}/**/*.yaml', { cwd: folder })) {
          if (used.has(join(folder, file))) continue
          context.report({
            message: `Use or delete ${file}: nothing refers to it.`,
            location: context.location,
          })
        }
      },
    },
  }
}
