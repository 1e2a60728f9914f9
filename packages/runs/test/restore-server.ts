import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRestoreClient } from '@onedrive-restore/client'
import { serve } from '@onedrive-restore/testing/scripted-server'
import type { OpenLane } from '../src/index.ts'
import { drivesUpTo } from './drives.ts'

/** A server that records what it was asked to restore. */
export interface RestoreServer extends AsyncDisposable {
  readonly url: string
  /** The ids of the drives of each bulk restore that arrived whole, in order. */
  readonly executed: string[][]
  /** The bodies as they arrived. */
  readonly bodies: string[]
  /** A lane to one of its sessions. */
  lane(restoreSessionId?: string): OpenLane
}

/** Answers the n-th bulk restore, from 1; without an answer of its own it is 200 without a body. */
export type Answer = (response: ServerResponse, n: number, request: IncomingMessage) => void | Promise<void>

/** Starts such a server; `stateOf` says where its sessions stand, `events` what has happened in them. */
export async function startRestoreServer(
  answer: Answer = (response) => void response.end(),
  stateOf: (restoreSessionId: string) => string = () => 'Working',
  events: () => object[] | Promise<object[]> = () => [],
): Promise<RestoreServer> {
  const executed: string[][] = []
  const bodies: string[] = []
  const server = await serve(async (request, response) => {
    const { method, url = '' } = request
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    if (method === 'GET' && url.includes('/Events'))
      return void response.end(JSON.stringify(pageOf(await events(), url)))
    if (method === 'GET' && url.includes('/OneDrives'))
      return void response.end(JSON.stringify({ offset: 0, limit: 30, results: [...drivesUpTo(3)] }))
    if (method === 'GET') {
      const id = url.split('/').at(-1)
      return void response.end(
        JSON.stringify({ id, type: 'Veod', state: stateOf(`${id}`), result: 'Success' }),
      )
    }
    const text = `${Buffer.concat(chunks)}`
    bodies.push(text)
    executed.push(JSON.parse(text).restoreToOriginalLocation.OneDrives.map(({ id }: { id: string }) => id))
    await answer(response, executed.length, request)
  })
  const client = createRestoreClient({ baseUrl: server.url, token: 'any-token' })
  const credentials = { OfficeUsername: 'jsmith', OfficePassword: 'canary-of-the-office' }
  return {
    url: server.url,
    executed,
    bodies,
    lane: (restoreSessionId = 'session-1') => ({ server: server.url, restoreSessionId, client, credentials }),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

function pageOf(entries: object[], url: string) {
  const query = new URLSearchParams(url.split('?')[1])
  const [offset, limit] = [Number(query.get('offset')), Number(query.get('limit') ?? 500)]
  return { offset, limit, results: entries.slice(offset, offset + limit) }
}
