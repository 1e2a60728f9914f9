import { withSmallSources } from '@onedrive-restore/docs/small-sources'
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
  const { paths, ...rest } = withSmallSources(bundle)
  const description = withBase(introOf(bundle.info), base)
  const explained = { paths: withExplanation(paths, `${base}guides/how-sure-this-description-is/`) }
  return withSamples({ ...rest, ...explained, info: { ...rest.info, description } })
}

/** The sources of an operation lead to what they mean. */
function withExplanation(paths: ApiDocument['paths'], href: string): ApiDocument['paths'] {
  const explained = (value: { operationId?: string; description?: string }) => {
    if (value.operationId === undefined) return value
    return {
      ...value,
      description: value.description?.replace(/<small>(Sources?):/, `<small><a href="${href}">$1</a>:`),
    }
  }
  const entries = Object.entries(paths).map(([path, item]) => [
    path,
    Object.fromEntries(Object.entries(item).map(([key, value]) => [key, explained(value)])),
  ])
  return Object.fromEntries(entries)
}
