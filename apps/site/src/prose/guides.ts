import { type Document, operationsOf } from '../contract/document.ts'
import { operationSlug, type Page, sectionsOf, slugOf } from './page.ts'

/** Where the guide on errors is: on the page of all errors. */
export const errorsSlug = 'errors'

/** The guides: the parts of the description that the contract begins with, in its order. */
export function guidePages(document: Document): Page[] {
  const { sections } = sectionsOf(document.info.description, 1)
  return sections.map(({ heading, text }) => ({
    slug: heading === 'Errors' ? errorsSlug : `guides/${slugOf(heading)}`,
    title: heading,
    description: firstSentence(text),
    body: linked(text, document),
  }))
}

/** The first sentence of a text that is neither heading nor code, for lists of pages and for search engines. */
export function firstSentence(text: string): string {
  const prose = text.replaceAll(/^```.*?^```$/gms, '').split(/\n{2,}/)
  const paragraph = prose.find((each) => /^[^#|<\s]/.test(each)) ?? ''
  return (
    paragraph.replaceAll(/\s+/g, ' ').match(/^(?:`[^`]*`|[^`])*?[.:](?= |$)/)?.[0] ?? paragraph
  ).replace(/:$/, '.')
}

/** A text in which each operation that is named leads to its page. */
function linked(text: string, document: Document): string {
  const names = new Set(operationsOf(document).map(({ operation }) => operation.operationId))
  return text.replaceAll(/`(\w+)`/g, (code, name: string) =>
    names.has(name) ? `[${code}](/${operationSlug(name)}/)` : code,
  )
}
