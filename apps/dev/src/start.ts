import { type MockOptions, startMock } from '@onedrive-restore/mock'
import { type Console, consoleFolder, startLivingConsole } from '@onedrive-restore/web/living-console'
import { type Background, createBackground } from './background.ts'
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
  const background = createBackground()
  const bundle = await background.readContract()
  const mock = await startMock({ ...options, port: ports.mock, contract: bundle.document })
  const [docs, page, sample] = await Promise.all([
    startDocs(ports.docs, background.writeDocs),
    startPage(ports.page, mock.url, background),
    startSample(ports.sample, mock.url, background),
  ])
  await followContract(background, bundle, async ({ document }) => {
    await mock.reload(document)
    docs.rebuild().catch((error) => console.error(`Docs: ${error.message}`))
  })
  console.log(greeting({ page: page.url, sample, mock: mock.url, docs: docs.url }, options))
}

async function startPage(port: number, mockUrl: string, background: Background): Promise<Console> {
  await background.bundleImports(consoleFolder)
  return startLivingConsole(port, mockUrl)
}
