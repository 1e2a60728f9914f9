import pg from 'pg'
import { LedgerError } from '../ledger-error.ts'

/** A row of an answer. */
export type Row = Record<string, unknown>

/** Asks the database; a statement of a transaction. */
export type Ask = (sql: string, ...values: unknown[]) => Promise<Row[]>

/** A database that a ledger lives in. */
export interface Database {
  ask: Ask
  /** Does something whole or not at all. */
  transaction<T>(work: (ask: Ask) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Opens connections as they are needed. Whatever is committed is on the server's disk, however the server is set. */
export function openConnections(connectionString: string): Database {
  const options = '-c synchronous_commit=on -c search_path=onedrive_restore'
  const pool = new pg.Pool({ connectionString, options, connectionTimeoutMillis: 10_000, max: 10 })
  // An idle connection that is lost is nobody's failure: the next statement opens another one.
  pool.on('error', () => {})
  const told = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw refusalOf(error)
    }
  }
  return {
    ask: (sql, ...values) => told(async () => (await pool.query(sql, values)).rows),
    transaction: (work) =>
      told(async () => {
        const client = await pool.connect()
        let broken: Error | undefined
        // While a client is out, nobody else listens for the end of its connection.
        const onError = (error: Error) => {
          broken = error
        }
        client.on('error', onError)
        try {
          await client.query('begin')
          const result = await work(async (sql, ...values) => (await client.query(sql, values)).rows)
          await client.query('commit')
          return result
        } catch (error) {
          await client.query('rollback').catch((failed: Error) => {
            broken = failed
          })
          throw error
        } finally {
          client.off('error', onError)
          client.release(broken)
        }
      }),
    close: () => pool.end(),
  }
}

/**
 * Classes of SQLSTATE that say that the server is not there, ends, has no place, or has taken a transaction back for the
 * sake of another one: asked again it can go well.
 */
const passing = /^(08|40|53[23]|57P0)/

function refusalOf(error: unknown): unknown {
  if (error instanceof LedgerError) return error
  const { code, message } = Object(error) as { code?: string; message?: string }
  if (code === '53100')
    return new LedgerError('not-written', 'The disk of the database is full. Nothing was sent.', error)
  // Every SQLSTATE has a digit; EPIPE is as long as one, and comes from the socket.
  const isSqlState = /^(?=.*\d)[0-9A-Z]{5}$/.test(code ?? '')
  if (isSqlState && !passing.test(`${code}`)) return error
  return new LedgerError('away', `The database cannot be reached: ${message}.`, error)
}
