import { type MockOptions, startMock } from '@onedrive-restore/mock'
import { startLivingConsole } from '@onedrive-restore/web/living-console'
import { createContractProcess } from './contract-process.ts'
import { startDocs } from './docs-server.ts'
import { greeting } from './greeting.ts'
import { followContract } from './living-contract.ts'
import type { Ports } from './ports.ts'
import { startSample } from './sample-server.ts'

/**
 * Starts contract watcher, mock, console, sample and docs in this process, and what works on the contract in another. Prints
 * the addresses when all serve.
 */
export async function start(ports: Ports, options: MockOptions): Promise<void> {
  const contract = createContractProcess()
  const bundle = await contract.readContract()
  const mock = await startMock({ ...options, port: ports.mock, contract: bundle.document })
  const [docs, page, sample] = await Promise.all([
    startDocs(ports.docs, contract.writeDocs),
    startLivingConsole(ports.page, mock.url),
    startSample(ports.sample, mock.url),
  ])
  await followContract(contract, bundle, async ({ document }) => {
    await mock.reload(document)
    docs.rebuild().catch((error) => console.error(`Docs: ${error.message}`))
  })
  console.log(greeting({ page: page.url, sample, mock: mock.url, docs: docs.url }, options))
}
