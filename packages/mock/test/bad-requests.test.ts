import { afterAll, beforeAll, test } from 'vitest'
import { type Mock, startMock } from '../src/index.ts'
import { badRequests, expectRefused } from './bad-requests.ts'

let mock: Mock
beforeAll(async () => {
  mock = await startMock()
})
afterAll(() => mock.close())

test.for(badRequests)('%s', async (request) => expectRefused(mock.url, request))
