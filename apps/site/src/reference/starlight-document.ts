import { type ApiDocument, withSamples } from '@onedrive-restore/docs/with-samples'
import { introOf } from '../prose/landing.ts'
import { withBase } from '../prose/page.ts'

/**
 * The compatible bundle as the reference shows it: with samples, without the guides, which are pages of their own, and
 * with sources that stand back behind what they are the sources of.
 */
export function starlightDocument(
  bundle: ApiDocument & { info: { description: string } },
  base: string,
): unknown {
  const told = withSmallSources(bundle, `${base}guides/how-sure-this-description-is/`) as typeof bundle
  const description = withBase(introOf(bundle.info), base)
  return withSamples({ ...told, info: { ...told.info, description } })
}

/** Sets the paragraph of sources small. That of an operation leads to what it means. */
function withSmallSources(value: unknown, href: string, key = '', isOperation = false): unknown {
  if (Array.isArray(value)) return value.map((one) => withSmallSources(one, href))
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value)
    return Object.fromEntries(
      parts.map(([name, one]) => [name, withSmallSources(one, href, name, 'operationId' in value)]),
    )
  }
  if (key !== 'description' || typeof value !== 'string') return value
  const word = isOperation ? `<a href="${href}">Sources</a>` : 'Sources'
  return value.replace(
    /(^|\n\n)Sources: (.*)\.\s*$/,
    (_, before: string, text: string) => `${before}<small>${word}: ${text}.</small>`,
  )
}
