import { type MockOptions, startMock } from '@onedrive-restore/mock'
import { startLivingConsole } from '@onedrive-restore/web/living-console'
import { startDocs } from './docs-server.ts'
import { greeting } from './greeting.ts'
import { followContract, readContract } from './living-contract.ts'
import type { Ports } from './ports.ts'
import { startSample } from './sample-server.ts'

/** Starts everything in this process: contract watcher, mock, console, sample and docs. Prints the addresses when all serve. */
export async function start(ports: Ports, options: MockOptions): Promise<void> {
  const bundle = await readContract()
  const mock = await startMock({ ...options, port: ports.mock, contract: bundle.document })
  const [docs, page, sample] = await Promise.all([
    startDocs(ports.docs),
    startLivingConsole(ports.page, mock.url),
    startSample(ports.sample, mock.url),
  ])
  await followContract(bundle, async ({ document }) => {
    await mock.reload(document)
    docs.rebuild().catch((error) => console.error(`Docs: ${error.message}`))
  })
  console.log(greeting({ page: page.url, sample, mock: mock.url, docs: docs.url }, options))
}
