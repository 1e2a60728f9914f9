import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createUpstream } from './upstream.ts'

/** What whoever starts the console has to mend; the message is all they need. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

/** How the console is to be served. */
export interface Settings {
  readonly upstream: string
  readonly ca: string | undefined
  readonly port: number
  readonly host: string
  readonly origin: string | undefined
  readonly ledger: string
}

type Variables = Readonly<Record<string, string | undefined>>

/** This machine alone; what these names mean cannot be changed by a name server. */
const loopback = /^(localhost|127(\.\d+){3}|::1)$/

/**
 * Reads the variables of a start.
 *
 * @throws {SettingsError} with one sentence for each thing that is missing or wrong, all at once
 */
export function readSettings(variables: Variables): Settings {
  const given = (name: string) => variables[name]?.trim() || undefined
  // pnpm runs a script in the folder of its package and says here where it was typed.
  const place = (file: string) => resolve(given('INIT_CWD') ?? '.', file)
  const [upstream = '', ca, ledger] = ['UPSTREAM', 'CA_FILE', 'LEDGER'].map(given)
  const settings = {
    upstream,
    ca: ca && place(ca),
    port: Number(given('PORT') ?? '5173'),
    host: given('HOST') ?? 'localhost',
    origin: given('ORIGIN'),
    ledger: ledger ? place(ledger) : usualLedger(upstream),
  }
  const sentences = [
    faultOfUpstream(settings),
    faultOfPort(settings.port, given('PORT')),
    faultOfPlace(settings),
  ].filter((sentence) => sentence !== undefined)
  if (sentences.length > 0) throw new SettingsError(sentences.join('\n'))
  return settings
}

/** One for each server, wherever the start is typed. */
function usualLedger(upstream: string): string {
  const name = URL.canParse(upstream) ? new URL(upstream).host.replace(':', '-') : 'restore'
  return fileURLToPath(new URL(`../.ledger/${name}.ledger`, import.meta.url))
}

function faultOfUpstream({ upstream, ca }: Settings): string | undefined {
  if (upstream === '')
    return 'UPSTREAM is missing; it is the address of the backup server, such as UPSTREAM=https://backup.example.com:4443.'
  try {
    createUpstream({ upstream, ca })
    return undefined
  } catch (error) {
    const { message } = error as Error
    return /^baseUrl/.test(message)
      ? `UPSTREAM${message.slice('baseUrl'.length).replace(/ \(.*/, '')}.`
      : `CA_FILE is of no use: ${message}.`
  }
}

function faultOfPort(port: number, text: string | undefined): string | undefined {
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return undefined
  return `PORT is "${text}"; it must be a port number from 0 to 65535.`
}

function faultOfPlace({ host, origin }: Settings): string | undefined {
  const isLocal = loopback.test(host)
  if (origin === undefined)
    return isLocal
      ? undefined
      : `HOST is ${host}, where other machines reach the console, and passwords would travel in the clear; put a proxy with TLS in front and give its address as ORIGIN=https://restore.example.com.`
  const isHttps = URL.canParse(origin) && new URL(origin).protocol === 'https:'
  if (isHttps && new URL(origin).origin === origin.replace(/\/$/, '')) return undefined
  return `ORIGIN is "${origin}"; it must be https:// and the name by which browsers reach the console, without a path.`
}
