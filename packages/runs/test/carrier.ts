/**
 * Carries a run out in a process of its own, so that it can be killed: `node carrier.ts <ledger> <server> <session>`.
 * The ledger is a file or a `postgres://` address.
 */
import { flushCompileCache } from 'node:module'
import { createRestoreClient } from '@onedrive-restore/client'
import { patiently } from '../src/carry-out/patiently.ts'
import { carryOut, openLedger } from '../src/index.ts'
import { openPostgresLedger } from '../src/postgres.ts'

// Who is killed keeps nothing at its end.
flushCompileCache()

const [address = '', server = '', restoreSessionId = '', maxSilenceMs = '60000'] = process.argv.slice(2)
const open = () =>
  address.startsWith('postgres://')
    ? openPostgresLedger(address, { maxSilenceMs: Number(maxSilenceMs) })
    : openLedger(address)
// Whoever starts while the database does waits for it, as a service manager would start it again.
const ledger = await patiently(['away'], undefined, open)
const client = createRestoreClient({ baseUrl: server, token: 'any-token' })
const credentials = { OfficeUsername: 'jsmith', OfficePassword: 'canary-of-the-office' }
const lanes = [{ server, restoreSessionId, client, credentials }]
const { counts } = await carryOut(ledger, { run: 'run', lanes, afterUnknown: 'go-on', afterFailed: 'go-on' })
console.log(JSON.stringify(counts))
await ledger[Symbol.asyncDispose]()
