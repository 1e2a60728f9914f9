import type { Page } from './page.ts'

/** What can be taken home. */
export function downloadPage(version: string): Page {
  return {
    slug: 'downloads',
    title: 'Downloads',
    description: 'The contract as one file, the reference as one file, and everything as Markdown.',
    body: `All of it is contract ${version}, of the REST API v3.

| file | what it is |
| --- | --- |
| [openapi.yaml](/openapi.yaml) | the contract in one file, OpenAPI 3.1 |
| [openapi.json](/openapi.json) | the same as JSON |
| [openapi.compat.yaml](/openapi.compat.yaml) | the same for generators that stumble over some words of 3.1, [seven were tried](/packages/spec/#for-other-peoples-generators) |
| [openapi.3.0.yaml](/openapi.3.0.yaml) | the same in OpenAPI 3.0.3, for readers that know no later version |
| [reference.html](/reference.html) | the reference as one HTML file that works from a disk and asks nothing of the network |
| [llms.txt](/llms.txt) | a list of all pages, for language models |
| [llms-full.txt](/llms-full.txt) | all pages and the whole reference as one text |

Every page is there as Markdown: its address without the last slash, and \`.md\` behind it.`,
  }
}
