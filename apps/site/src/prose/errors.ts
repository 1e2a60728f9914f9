import {
  type Document,
  type Example,
  nameOf,
  operationsOf,
  type Response,
  resolve,
} from '../contract/document.ts'
import { nextSteps } from './next-steps.ts'
import { operationSlug, type Page, sectionsOf } from './page.ts'

interface Refusal {
  name: string
  status: string
  operations: string[]
}

/** The one page of errors: the guide of the contract, each answer with its next step, and the client's from its README. */
export function errorPage(document: Document, guide: Page, clientReadme: string): Page {
  const refusals = refusalsOf(document)
  checkSteps(refusals)
  return {
    slug: guide.slug,
    title: 'Every error, and the next step',
    description: guide.description,
    body: [
      guide.body,
      ...refusals.map((refusal) => refusalText(document, refusal)),
      `## No answer\n\nThe connection broke, a time limit ran out, or something between you and the server answered. **Cause:** the network, a proxy, or a server that was restarted. **Next step:** after a call that changes something the outcome is unknown. Read the events or the state of the session; do not send a bulk restore again before you know.`,
      `## Errors of the client\n\n${clientErrors(clientReadme)}`,
    ].join('\n\n'),
  }
}

function refusalsOf(document: Document): Refusal[] {
  const found = new Map<string, Refusal>()
  for (const { operation } of operationsOf(document))
    for (const [status, response] of Object.entries(operation.responses)) {
      if (Number(status) < 400) continue
      const name = nameOf(response)
      const refusal = found.get(name) ?? { name, status, operations: [] }
      refusal.operations.push(operation.operationId)
      found.set(name, refusal)
    }
  return [...found.values()].sort((a, b) => a.status.localeCompare(b.status))
}

/** A refusal without advice, and advice that nothing leads to, must not be published. */
function checkSteps(refusals: Refusal[]): void {
  const names = refusals.map(({ name }) => name)
  const missing = names.filter((name) => !nextSteps[name])
  const left = Object.keys(nextSteps).filter((name) => !names.includes(name))
  if (missing.length + left.length > 0)
    throw new Error(
      `src/prose/next-steps.ts must have a step for ${missing.join(', ') || 'each response'}, and none for ${left.join(', ') || 'others'}.`,
    )
}

function refusalText(document: Document, { name, status, operations }: Refusal): string {
  const response = document.components.responses[name] as Response
  const examples = Object.entries(response.content?.['application/json']?.examples ?? {})
  const messages = examples.map(([scenario, example]) => messageText(scenario, resolve(document, example)))
  const links = operations.map((id) => `[\`${id}\`](/${operationSlug(id)}/)`)
  return [
    `## ${status} ${name}`,
    response.description?.trim(),
    messages.join('\n'),
    `**Next step:** ${nextSteps[name]}`,
    `Answered by ${links.join(', ')}.`,
  ].join('\n\n')
}

function messageText(scenario: string, { summary, description = '', value }: Example): string {
  const { message, error_description } = value as Record<string, string>
  const why = description.replaceAll(/\s*\n\s*/g, ' ').trim()
  return `- **Message:** \`${message ?? error_description}\`\\\n  **Cause:** ${summary}. ${why}\\\n  In the mock: [\`${scenario}\`](/mock/)`
}

function clientErrors(readme: string): string {
  const section = sectionsOf(readme, 2).sections.find(({ text }) => text.includes('`isUnknown`'))
  if (!section) throw new Error("The client's README has no section about its errors any more.")
  return section.text.replaceAll('](#', '](/packages/client/#')
}
