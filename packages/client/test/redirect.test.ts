import { serve } from '@onedrive-restore/testing/scripted-server'
import { expect, test } from 'vitest'
import { createRestoreClient, operations } from '../src/index.ts'
import { body, failureOf, sessionId } from './restore-sample.ts'

test.for([301, 302, 303, 307, 308])(
  'a redirect with %d is not followed: nothing reaches the other origin',
  async (status) => {
    const reached: string[] = []
    await using stranger = await serve((request, response) => {
      reached.push(request.url ?? '')
      response.end('[]')
    })
    await using server = await serve((request, response) => {
      request.resume()
      response.writeHead(status, { location: `http://127.0.0.1:${stranger.port}/steal/any-token` }).end()
    })
    const client = createRestoreClient({ baseUrl: server.url, token: 'any-token' })
    // Called one after the other: a call that fails while nobody waits for it is an unhandled rejection.
    const path = operations.listOrganizations.path
    const calls = [
      () => client.restoreOneDrives(sessionId, body),
      () => client.listOrganizations(),
      () => client.fetch(server.url + path, { redirect: 'follow' }),
    ]
    for (const call of calls) {
      const error = await failureOf(call())
      expect(error).toMatchObject({ outcome: 'rejected', status })
      const end = `: ${status}, redirected to http://127.0.0.1:${stranger.port}, and not followed`
      expect(error.message.endsWith(end), error.message).toBe(true)
    }
    expect(reached).toEqual([])
  },
)
