import type { Oas3Rule } from '@redocly/openapi-core'
import { guidesOf } from './join-guides.ts'
import { report } from './report.ts'

type Told = { summary?: unknown; description?: unknown; 'x-pinned'?: unknown }

/**
 * What `x-pinned` lists stands, word for word, in the description or the summary beside it; for the contract as a whole the
 * guides count as well. These are the sentences that keep a reader from harm, and nothing else would notice when one of
 * them is turned round.
 */
export const pinned: Oas3Rule = () => ({
  any: {
    enter(node: Told | null, context) {
      const sentences = node?.['x-pinned']
      if (!node || sentences === undefined) return
      if (
        !Array.isArray(sentences) ||
        sentences.length === 0 ||
        sentences.some((one) => typeof one !== 'string')
      )
        return report(context, 'List sentences under `x-pinned`.', 'x-pinned')
      const isInfo = context.location.pointer === '#/info'
      const guides = isInfo ? guidesOf(context.location.source.absoluteRef) : []
      const text = plain([node.summary, node.description, ...guides].join('\n'))
      for (const sentence of sentences)
        if (!text.includes(plain(sentence)))
          report(
            context,
            `Say it as it is pinned, or change both and say why: "${sentence}" does not stand here any more.`,
            'x-pinned',
          )
    },
  },
})

/** One line, with the spaces that align a table left out. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
