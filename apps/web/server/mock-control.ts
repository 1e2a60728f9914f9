import { Refusal } from './refusal.ts'
import type { Upstream } from './upstream.ts'

/** What kind of server is behind the console: it says so itself, and nothing is known of one that cannot be reached. */
export type ServerKind = 'mock' | 'real' | 'lost'

/** The mock behind the console, watched and steered for the panel that only a mock has. */
export interface MockControl {
  readKind(): Promise<ServerKind>
  /** Passes one control on, and answers what the mock answers. @throws {Refusal} when it refuses or is none */
  steer(name: string, method?: string, body?: object): Promise<unknown>
}

const control = '/__mock/'

/** Asks until the server has answered once; what it is does not change after that. */
export function createMockControl(upstream: Upstream): MockControl {
  let known: 'mock' | 'real' | undefined
  const readKind = async (): Promise<ServerKind> => {
    try {
      known ??= await kindOf(await upstream.ask(`${control}health`))
    } catch {}
    return known ?? 'lost'
  }
  return {
    readKind,
    async steer(name, method, body) {
      if ((await readKind()) !== 'mock')
        throw new Refusal(404, 'This is not the mock, so there is nothing to steer.')
      const response = await upstream.ask(control + name, method, body && JSON.stringify(body)).catch(() => {
        throw new Refusal(502, 'The mock did not answer.')
      })
      const text = await response.text()
      const said = text === '' ? undefined : JSON.parse(text)
      if (!response.ok) throw new Refusal(400, `${said?.message ?? `The mock answered ${response.status}.`}`)
      return said
    },
  }
}

/** A real server has nothing at that address. What a proxy says of a server that it cannot reach is about neither. */
async function kindOf(response: Response): Promise<'mock' | 'real' | undefined> {
  if (response.status >= 500) return undefined
  const said = await response.json().catch(() => undefined)
  return response.ok && Object(said).status === 'ok' ? 'mock' : 'real'
}
