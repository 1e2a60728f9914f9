import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { enums, operations } from '@onedrive-restore/client'
import { type MockOptions, startMock } from '@onedrive-restore/mock'
import { hc } from 'hono/client'
import type { ConsoleApi } from '../../server/api.ts'
import type { Assets } from '../../server/assets/assets.ts'
import type { RunInput } from '../../server/input/plan-input.ts'
import { type ConsoleOptions, startConsole } from '../../server/start-console.ts'

export type Mock = Awaited<ReturnType<typeof startMock>>
export type Api = ReturnType<typeof hc<ConsoleApi>>['api']

/** A page is no part of these tests. */
const noPage: Assets = { answer: (_, response) => void response.end('page'), close: async () => {} }

/** A console with a ledger of its own. */
export interface TestedConsole extends AsyncDisposable {
  readonly url: string
  readonly ledger: string
  /** Signs in as a browser does and answers the API with its cookie. */
  signIn(password?: string): Promise<{ readonly api: Api; readonly cookie: string }>
  /** Sends what a browser would from the console's own page, unless headers say otherwise. */
  send(path: string, init?: RequestInit): Promise<Response>
}

/** Starts a console before a server. */
export async function testConsole(
  upstream: string,
  options: Partial<ConsoleOptions> = {},
): Promise<TestedConsole> {
  const folder = mkdtempSync(join(tmpdir(), 'console-'))
  const ledger = join(folder, 'test.ledger')
  const started = await startConsole({
    port: 0,
    upstream,
    ledger: () => ledger,
    assets: async () => noPage,
    ...options,
  }).catch((error) => {
    rmSync(folder, { recursive: true })
    throw error
  })
  return {
    ...talkTo(started.url),
    ledger,
    async [Symbol.asyncDispose]() {
      await started.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** How to talk to a console that runs already. */
export function talkTo(url: string): Pick<TestedConsole, 'url' | 'signIn' | 'send'> {
  const send = (path: string, init: RequestInit = {}) => {
    const headers = { origin: url, 'content-type': 'application/json', ...init.headers }
    return fetch(new URL(path, url), { redirect: 'manual', ...init, headers })
  }
  return {
    url,
    send,
    async signIn(password = 'staple-battery-horse') {
      const body = JSON.stringify({ username: 'TECH\\administrator', password })
      const response = await send('/api/sign-in', { method: 'POST', body })
      if (!response.ok) throw new Error(await response.text())
      const [cookie = ''] = `${response.headers.get('set-cookie')}`.split(';')
      return { api: apiOf(url, cookie), cookie }
    },
  }
}

/** The API as the page has it. */
export function apiOf(url: string, cookie: string): Api {
  return hc<ConsoleApi>(url, { headers: { origin: url, cookie } }).api
}

/** The mock's own restore session. */
export const restoreSessionId = operations.restoreOneDrives.parameters.restoreSessionId.example

/** Drives that the mock resolves, whoever's they are. */
export function drivesUpTo(count: number, name = 'drive'): RunInput['drives'] {
  return Array.from({ length: count }, (_, n) => ({
    id: `${name}-${n}`,
    name: `Owner ${name} ${n}`,
    url: `https://support-my.sharepoint.com/personal/${name}_${n}`,
  }))
}

/** A run of some drives, one a batch unless it says otherwise. */
export function runOf(drives: RunInput['drives'], more: Partial<RunInput> = {}): RunInput {
  return {
    id: crypto.randomUUID(),
    drives,
    choices: {
      DocumentVersion: enums.DocumentVersion.last,
      DocumentAction: enums.DocumentAction.keep,
    },
    batchSize: 1,
    restoreSessionId,
    credentials: { OfficeUsername: 'jsmith', OfficePassword: 'canary-of-the-office' },
    afterUnknown: 'stop',
    afterFailed: 'stop',
    ...more,
  }
}

/** Begins a run and answers its id. */
export async function begin(api: Api, run: RunInput): Promise<string> {
  const response = await api.runs.$post({ json: run })
  if (!response.ok) throw new Error(await response.text())
  return run.id
}

/** How a run stands. */
export async function viewOf(api: Api, id: string) {
  return (await api.runs[':id'].$get({ param: { id } })).json()
}

/** Waits until a run is not being carried out any more, and answers how it stands. */
export async function ended(api: Api, id: string) {
  for (const end = performance.now() + 30_000; performance.now() < end; ) {
    const view = await viewOf(api, id)
    if (!view.isRunning) return view
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The run did not end in half a minute.')
}

/** The ids of the drives of each bulk restore that a mock has executed, in order. */
export function executedBy(mock: Mock): string[][] {
  return mock.requests().flatMap(({ operation, executed, body }) => {
    if (operation !== 'restoreOneDrives' || !executed) return []
    const { OneDrives } = (body as { restoreToOriginalLocation: { OneDrives: { id: string }[] } })
      .restoreToOriginalLocation
    return [OneDrives.map(({ id }) => id)]
  })
}

/** A mock and a console before it. */
export async function testBoth(
  mockOptions: MockOptions = {},
): Promise<AsyncDisposable & { mock: Mock; tested: TestedConsole }> {
  const mock = await startMock(mockOptions)
  const tested = await testConsole(mock.url)
  return {
    mock,
    tested,
    async [Symbol.asyncDispose]() {
      await tested[Symbol.asyncDispose]()
      await mock.close()
    },
  }
}
