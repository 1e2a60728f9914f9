import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createRestoreClient, operations, restoreOneDrivesExamples } from '@onedrive-restore/client'
import { repeat, type Section } from '../section.ts'

/** What the client bears: many strings to mask, many reads at once, many calls one after the other. */
export const section: Section = {
  title: 'The client under load',
  run: async () => [await masking(200_000), await concurrentReads(1_000), await memory(100_000)].join('\n'),
}

/** CPU time of the process for one large answer, with two passwords to look for and with none. */
async function masking(strings: number): Promise<string> {
  const warnings = Array.from({ length: strings }, (_, n) =>
    n % 100 === 0
      ? `Item ${n} in C:\\Documents & more: correct-horse is wrong`
      : `Item ${n} in https://x.example.com/Shared%20Documents/2019 could not be restored: access denied`,
  )
  const text = JSON.stringify({ status: 'Warning', details: [{ ...drive, details: { warnings } }] })
  const transport = async () => new Response(text)
  const client = createRestoreClient({ baseUrl, token: 'any-token', transport, sendUncheckedBodies: true })
  const secrets = { OnPremisesPassword: 'correct-horse', OfficePassword: 'Another "pass" 7' }
  const none = { OnPremisesPassword: '', OfficePassword: '' }
  const medianMs = async (passwords: object) => {
    const body = structuredClone(restoreOneDrivesExamples['on-premises-keep'])
    Object.assign(body.restoreToOriginalLocation, passwords)
    const times = await repeat(5, () => cpuMs(() => client.restoreOneDrives(id, body)))
    return times.toSorted((a, b) => a - b)[2] ?? Number.NaN
  }
  const [masked, plain] = [await medianMs(secrets), await medianMs(none)]
  const figures = `${seconds(masked - plain)} more than the ${seconds(plain)} without secrets`
  return `${strings} strings of one answer masked: ${figures} (aim 0.2 s or less)`
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`
}

const baseUrl = 'https://backup.example.com:4443/v3'
const id = operations.restoreOneDrives.parameters.restoreSessionId.example
const drive = { oneDrive: { id: 'a', name: 'A', url: 'https://x.example.com/a' }, status: 'Warning' }

async function cpuMs(run: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

async function concurrentReads(reads: number): Promise<string> {
  const { failed, ms } = JSON.parse(await load('reads', reads))
  return `${reads} reads at once over TLS: ${failed} failed, ${seconds(ms)} (aim 0 failed)`
}

async function memory(calls: number): Promise<string> {
  const sizes: number[] = JSON.parse(await load('calls', calls))
  return `heap after each fifth of ${calls} calls: ${sizes.join(', ')} MB (aim flat)`
}

async function load(what: string, count: number): Promise<string> {
  const script = fileURLToPath(new URL('../client-load.ts', import.meta.url))
  const args = ['--expose-gc', '--conditions=@onedrive-restore/source', script, what, `${count}`]
  return (await promisify(execFile)(process.execPath, args)).stdout
}
