import { serve } from '@onedrive-restore/testing/scripted-server'
import { expect, test } from 'vitest'
import { createRestoreClient } from '../src/index.ts'
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
      response
        .writeHead(status, { location: `http://127.0.0.1:${stranger.port}/steal?token=any-token` })
        .end()
    })
    const client = createRestoreClient({ baseUrl: server.url, token: 'any-token' })
    // Called one after the other: a call that fails while nobody waits for it is an unhandled rejection.
    for (const call of [() => client.restoreOneDrives(sessionId, body), () => client.listOrganizations()]) {
      const error = await failureOf(call())
      expect(error).toMatchObject({ outcome: 'rejected', status })
      expect(error.message).toMatch(
        `${status}, redirected to http://127.0.0.1:${stranger.port}/steal, and not followed`,
      )
    }
    expect(reached).toEqual([])
  },
)
