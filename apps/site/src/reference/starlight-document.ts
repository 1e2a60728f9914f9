import { withSmallSources } from '@onedrive-restore/docs/small-sources'
import { type ApiDocument, withSamples } from '@onedrive-restore/docs/with-samples'
import type { Document, Operation, Response } from '../contract/document.ts'
import { introOf } from '../prose/landing.ts'
import { withBase } from '../prose/page.ts'
import { isForbidden, schemaMarkdown } from './schema-markdown.ts'

/**
 * The compatible bundle as the reference shows it: with samples, without the guides, which are pages of their own, with
 * sources that stand back behind what they are the sources of, with what was only seen, and with what must not be there.
 */
export function starlightDocument(bundle: Document, base: string): unknown {
  const shown = withForbidden(withSmallSources(bundle))
  const description = withBase(introOf(bundle.info), base)
  const paths = eachOperation(shown.paths, (operation) => ({
    ...operation,
    description: withMeaning(operation.description, `${base}guides/how-sure-this-description-is/`),
    responses: Object.fromEntries(
      Object.entries(operation.responses).map(([status, response]) => [status, withSeen(shown, response)]),
    ),
  }))
  // Beside "REST API v3" a bare number would be taken for that of the API.
  const version = `contract ${shown.info.version}`
  return withSamples({ ...shown, paths, info: { ...shown.info, version, description } } as ApiDocument)
}

/** A property that must not be there says so; the reference would show it as one that is `null`. */
function withForbidden(bundle: Document): Document {
  return JSON.parse(JSON.stringify(bundle), (_, value) =>
    isForbidden(value) && value !== false ? { type: 'null', description: 'Must not be there.' } : value,
  )
}

/** The sources of an operation lead to what they mean. */
function withMeaning(description: string, href: string): string {
  return description.replace(/<small>(Sources?):/, `<small><a href="${href}">$1</a>:`)
}

/** An answer with the body that servers were seen to send, and that nobody documents. */
function withSeen(document: Document, response: Response): Response {
  const { description = '', 'x-observed-body': seen } = response
  if (!seen) return response
  const body = schemaMarkdown(document, seen).join('\n')
  return { ...response, description: `${description.trim()}\n\n**Seen, and not documented:**\n\n${body}` }
}

function eachOperation(
  paths: Document['paths'],
  change: (operation: Operation) => Operation,
): Document['paths'] {
  const entries = Object.entries(paths).map(([path, item]) => {
    const parts = Object.entries(item).map(([key, part]) => [key, isOperation(part) ? change(part) : part])
    return [path, Object.fromEntries(parts)]
  })
  return Object.fromEntries(entries)
}

function isOperation(part: unknown): part is Operation {
  return (part as Partial<Operation> | undefined)?.operationId !== undefined
}
