import { createRestoreClient } from '@onedrive-restore/client'
import { carryOut, openLedger, planRun } from '@onedrive-restore/runs'

/** Restores every drive of a session. Called again after a crash, it goes on where the ledger stands. */
export async function restoreAll(server, restoreSessionId, credentials, { until, token } = {}) {
  const client = createRestoreClient({ baseUrl: server, token })
  const ledger = await openLedger('monday.ledger')
  try {
    if (!(await ledger.run('monday'))) {
      const choices = { DocumentVersion: 'last', DocumentAction: 'keep' }
      await planRun(ledger, client.listOneDrives(restoreSessionId), { id: 'monday', choices })
    }
    const lanes = [{ server, restoreSessionId, client, credentials }]
    const { counts } = await carryOut(ledger, { run: 'monday', lanes, until })
    return counts
  } finally {
    await ledger[Symbol.asyncDispose]()
  }
}
