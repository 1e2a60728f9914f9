export { openPostgresLedger, type PostgresLedgerOptions } from './ledger/postgres/postgres-ledger.ts'
