import { openLedger, type RunLedger } from '@onedrive-restore/runs'
import { UsageError } from '../usage-error.ts'

/** Opens a ledger by its file or its `postgres://` address. */
export async function openLedgerAt(place: string): Promise<RunLedger> {
  if (!/^postgres(ql)?:\/\//.test(place)) return openLedger(place)
  const { openPostgresLedger } = await import('@onedrive-restore/runs/postgres').catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new UsageError('A ledger in PostgreSQL needs the package pg: npm install pg')
  })
  return openPostgresLedger(place)
}
