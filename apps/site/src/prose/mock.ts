import { faultNames, scenarios } from '@onedrive-restore/mock'
import { type Document, type Example, resolve } from '../contract/document.ts'
import { operationSlug, type Page, sectionsOf } from './page.ts'

/** The answers that the mock can be asked for, and what it can let go wrong. */
export function mockPage(document: Document, readme: string): Page {
  return {
    slug: 'mock',
    title: 'Scenarios and faults of the mock',
    description: 'Every answer that the mock can be asked for by name, and everything it can let go wrong.',
    body: [
      'How to run the mock is told by [its own page](/packages/mock/).',
      '## Scenarios',
      'A scenario is a named answer of the contract. Ask for one in one request with the header `Prefer: example=NAME`, or for all requests with `--scenario NAME`, `startMock({ scenario })` or `PUT /__mock/scenario`. Requests are checked all the same.',
      ...Object.entries(scenarios).map(([name, answers]) => scenarioText(document, name, answers)),
      '## Faults',
      faultText(readme),
    ].join('\n\n'),
  }
}

function scenarioText(document: Document, name: string, answers: Record<string, number>): string {
  const { summary, value } = resolve(document, { $ref: `#/components/examples/${name}` } as Example)
  const where = Object.entries(answers).map(
    ([id, status]) => `${status} of [\`${id}\`](/${operationSlug(id)}/)`,
  )
  const shown = JSON.stringify(value, null, 2)
  return `### ${name}\n\n${summary}. Answers ${where.join(', ')}.\n\n\`\`\`json\n${shown}\n\`\`\``
}

/** The section of the README that has the table of faults; it must name every fault that there is. */
function faultText(readme: string): string {
  const section = sectionsOf(readme, 2).sections.find(({ text }) => text.includes('| fault '))
  const missing = faultNames.filter((name) => !section?.text.includes(`| \`${name}\``))
  if (!section || missing.length > 0)
    throw new Error(`The mock's README does not say what these faults do: ${missing.join(', ')}.`)
  return section.text
}
