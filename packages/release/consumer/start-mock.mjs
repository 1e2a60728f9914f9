import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { startMock } from '@onedrive-restore/mock'

/** The mock over the contract that is beside it. */
export async function serveContract() {
  const file = fileURLToPath(import.meta.resolve('@onedrive-restore/spec/openapi.json'))
  return startMock({ contract: JSON.parse(await readFile(file, 'utf8')), drives: 3, strict: true })
}

/** Has a restore sent to the mock; whether it was executed once, else why not. */
export async function tellRestore(who, send) {
  const mock = await serveContract()
  try {
    await send(mock.url, '61954db6-7278-4d26-86f7-888bda5a4ec4')
    const restores = mock.requests().filter(({ operation }) => operation === 'restoreOneDrives')
    if (restores.map(({ executed }) => executed).join() !== 'true')
      console.log(`${who}: the mock has got ${restores.length} restores, not one that it executed`)
  } catch (error) {
    console.log(`${who}: a restore failed at the mock that serves the contract: ${error.message}`)
  } finally {
    await mock.close()
  }
}
