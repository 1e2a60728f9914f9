import { operations, restoreOneDrivesExamples } from '@onedrive-restore/client'
import { startMock } from '@onedrive-restore/mock'
import { startPage } from '@onedrive-restore/web/page-server'
import { startDocs } from './docs-server.ts'
import { followContract, readContract } from './living-contract.ts'
import { listening, portOf } from './ports.ts'

/** Starts everything in this process: contract watcher, mock, page and docs. Prints the addresses when all serve. */
export async function start(): Promise<void> {
  const ports = {
    web: portOf('WEB_PORT', 5173),
    mock: portOf('MOCK_PORT', 4010),
    docs: portOf('DOCS_PORT', 4020),
  }
  const bundle = await readContract()
  const mock = await listening(
    'mock',
    'MOCK_PORT',
    ports.mock,
    startMock({ port: ports.mock, contract: bundle.document }),
  )
  const [docs, page] = await Promise.all([
    listening('docs', 'DOCS_PORT', ports.docs, startDocs(ports.docs)),
    listening('page', 'WEB_PORT', ports.web, startPage(ports.web, mock.url)),
  ])
  await followContract(bundle, async ({ document }) => {
    await mock.reload(document)
    docs.rebuild().catch((error) => console.error(`Docs: ${error.message}`))
  })
  console.log(greeting(page.url, mock.url, docs.url))
}

function greeting(pageUrl: string, mockUrl: string, docsUrl: string): string {
  return `
Page  ${pageUrl}
Mock  ${mockUrl}
Docs  ${docsUrl}

Try the mock:
${curl(mockUrl)}

Stop with Ctrl-C. A saved change in spec/ reaches types, mock and docs by itself.`
}

function curl(mockUrl: string): string {
  const { method, path, parameters } = operations.restoreOneDrives
  const url =
    mockUrl + path.replace(`{${parameters.restoreSessionId.name}}`, parameters.restoreSessionId.example)
  const body = JSON.stringify(restoreOneDrivesExamples['office-overwrite'])
  return `curl -i -X ${method} ${url} -H 'Authorization: Bearer any-token' -H 'Content-Type: application/json' -d '${body}'`
}
