import { samplesOf } from '@onedrive-restore/docs/with-samples'
import { type Content, type Document, type Parameter, type Placed, resolve } from '../contract/document.ts'
import { operationSlug, type Page } from '../prose/page.ts'
import { schemaMarkdown, typeOf } from './schema-markdown.ts'

/** An operation of the contract as a page in Markdown: everything that the reference shows. */
export function operationPage(document: Document, { method, path, parameters, operation }: Placed): Page {
  const { operationId, summary, description, requestBody } = operation
  const responses = Object.entries(operation.responses).map(([status, response]) => {
    const { description: text = '', content, ...rest } = resolve(document, response)
    const seen = rest['x-observed-body']
    const observed = seen ? ['Seen, and not documented:', schemaMarkdown(document, seen).join('\n')] : []
    return [`### ${status}`, text.trim(), contentText(document, content), ...observed].join('\n\n')
  })
  const body = requestBody && resolve(document, requestBody)
  return {
    slug: operationSlug(operationId),
    title: summary,
    description: `\`${method} ${path}\``,
    body: [
      `Operation \`${operationId}\`.`,
      description.trim(),
      parameterText(document, parameters),
      body && `## Body\n\n${contentText(document, body.content)}`,
      `## Answers\n\n${responses.join('\n\n')}`,
      `## Samples\n\n${sampleText(operationId)}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  }
}

function parameterText(document: Document, parameters: Parameter[]): string {
  if (parameters.length === 0) return ''
  const lines = parameters.map(({ name, required, schema = {}, description = '', ...rest }) => {
    const must = required ? ', required' : ''
    return `- \`${name}\` (${rest.in}, ${typeOf(document, schema)}${must}): ${description.replaceAll(/\s+/g, ' ')}`
  })
  return `## Parameters\n\n${lines.join('\n')}`
}

function contentText(document: Document, content: Record<string, Content> = {}): string {
  const parts = Object.entries(content).map(([type, { schema = {}, examples = {} }]) => {
    const shown = Object.entries(examples).map(([name, example]) => {
      const { summary, description = '', value } = resolve(document, example)
      const text = [`${summary}.`, description.trim()].filter(Boolean).join(' ')
      return `Example \`${name}\`: ${text}\n\n${fenced('json', JSON.stringify(value, null, 2))}`
    })
    return [`\`${type}\`:`, schemaMarkdown(document, schema).join('\n'), ...shown].join('\n\n')
  })
  return parts.join('\n\n') || 'No body.'
}

function sampleText(operationId: string): string {
  const samples = samplesOf(operationId)
  return samples.map(({ lang, label, source }) => `${label}:\n\n${fenced(lang, source)}`).join('\n\n')
}

function fenced(lang: string, code: string): string {
  return `\`\`\`${lang}\n${code.trimEnd()}\n\`\`\``
}
