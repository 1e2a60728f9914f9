import { type Document, operationsOf, type Placed } from '../contract/document.ts'
import { introOf } from '../prose/landing.ts'
import { operationSlug, type Page, slugOf } from '../prose/page.ts'
import { operationPage } from './operation-page.ts'

/** The reference in Markdown: what starlight-openapi makes pages of, at the same addresses. */
export function referencePages(document: Document): Page[] {
  const all = operationsOf(document)
  const { info, servers, tags } = document
  const overview = {
    slug: 'reference',
    title: 'Reference',
    description: info.summary,
    body: [
      `Contract ${info.version}, of the REST API v3.`,
      introOf(info),
      ...servers.map(({ url, description = '' }) => `Server: \`${url}\`. ${description}`),
      listOf(all),
    ].join('\n\n'),
  }
  const groups = tags.map(({ name, description }) => ({
    slug: `reference/operations/tags/${slugOf(name)}`,
    title: name,
    description,
    body: listOf(all.filter(({ operation }) => operation.tags.includes(name))),
  }))
  return [overview, ...groups, ...all.map((placed) => operationPage(document, placed))]
}

function listOf(placed: Placed[]): string {
  const lines = placed.map(
    ({ method, path, operation: { operationId, summary } }) =>
      `- [${summary}](/${operationSlug(operationId)}/): \`${operationId}\`, \`${method} ${path}\``,
  )
  return lines.join('\n')
}
