import { createRestoreClient, operations } from '@onedrive-restore/client'
import { expect, test } from 'vitest'
import { body, failureOf, sessionId } from '../src/restore-sample.ts'
import { serve } from '../src/scripted-server.ts'

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
    const followed = client.fetch(`${server.url}${operations.listOrganizations.path}`, { redirect: 'follow' })
    for (const call of [client.restoreOneDrives(sessionId, body), client.listOrganizations(), followed]) {
      const error = await failureOf(call)
      expect(error).toMatchObject({ outcome: 'rejected', status })
      const end = `: ${status}, redirected to http://127.0.0.1:${stranger.port}, and not followed`
      expect(error.message.endsWith(end), error.message).toBe(true)
    }
    expect(reached).toEqual([])
  },
)
