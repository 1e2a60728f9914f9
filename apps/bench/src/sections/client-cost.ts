import { mkdtemp, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import {
  createRestoreClient,
  operations,
  type paths,
  restoreOneDrivesExamples,
} from '@onedrive-restore/client'
import axios from 'axios'
import ky from 'ky'
import createFetchClient from 'openapi-fetch'
import { generateRival } from '../generated-rival.ts'
import type { Section } from '../section.ts'
import { table } from '../table.ts'

const baseUrl = 'https://backup.example.com:4443/v3'
const { method, path, parameters } = operations.restoreOneDrives
const restoreSessionId = parameters.restoreSessionId.example
const url = baseUrl + path.replace('{restoreSessionId}', restoreSessionId)
const body = restoreOneDrivesExamples['on-premises-keep']
const token = 'any-token'
const headers = { Authorization: `Bearer ${token}` }

type Send = () => Promise<unknown>

/** Does what every `fetch` does first, makes a `Request`, and answers as documented: 200 without a body. */
async function stub(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  new Request(input, init)
  return new Response(null, { status: 200 })
}

/** What one bulk restore costs this side of the network, in µs: our client against what people would use instead. */
export const section: Section = {
  title: 'Cost of one bulk restore on a stub transport (aim: 1.6 times raw fetch)',
  run,
}

async function run(): Promise<string> {
  const folder = await mkdtemp(fileURLToPath(new URL('rival-', import.meta.url)))
  const contenders: Record<string, Send> = { ...ours(), ...others(), Redocly: await redocly(folder) }
  for (const send of Object.values(contenders)) await measure(send, 3_000)
  const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, [] as number[]]))
  for (let round = 0; round < 41; round++)
    for (const [name, send] of Object.entries(contenders)) times[name]?.push(await measure(send, 500))
  await rm(folder, { recursive: true })
  const raw = times['raw fetch'] ?? []
  // Each round is compared with its own raw fetch, because the machine's pace changes between rounds.
  const rows = Object.entries(times).map(([name, list]) => {
    const ratios = list.map((us, round) => us / (raw[round] ?? Number.NaN))
    return [name, median(list).toFixed(1), median(ratios).toFixed(2)]
  })
  return table(['', 'µs', 'times'], rows)
}

function ours(): Record<string, Send> {
  const client = createRestoreClient({ baseUrl, token: () => token, transport: stub })
  return { '@onedrive-restore/client': () => client.restoreOneDrives(restoreSessionId, body) }
}

function others(): Record<string, Send> {
  const fetchClient = createFetchClient<paths>({ baseUrl, headers, fetch: stub })
  const kyClient = ky.create({ fetch: stub, headers, retry: 0 })
  const axiosClient = axios.create({ adapter: 'fetch', env: { fetch: stub }, headers })
  return {
    'raw fetch': async () => {
      const json = { ...headers, 'Content-Type': 'application/json' }
      const response = await stub(url, { method, headers: json, body: JSON.stringify(body) })
      if (!response.ok) throw new Error(`${response.status}`)
      return response.text()
    },
    'openapi-fetch': () => fetchClient.POST(path, { params: { path: { restoreSessionId } }, body }),
    ky: () => kyClient.post(url, { json: body }).text(),
    axios: () => axiosClient.post(url, body),
  }
}

async function redocly(folder: string): Promise<Send> {
  const { client } = await import(await generateRival(folder))
  client.configure({ fetch: stub, auth: { bearer: token } })
  return () => client.restoreOneDrives({ path: { restoreSessionId }, body })
}

async function measure(send: Send, calls: number): Promise<number> {
  const started = performance.now()
  for (let n = 0; n < calls; n++) await send()
  return ((performance.now() - started) / calls) * 1000
}

function median(list: number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN
}
