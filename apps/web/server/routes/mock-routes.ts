import { Hono } from 'hono'
import { validator } from 'hono/validator'
import { givenOf } from '../input/check.ts'
import type { Env, Parts } from './env.ts'

/** What can be done to the mock, and what it does now. */
export interface MockState {
  readonly scenario: string | null
  readonly scenarios: readonly string[]
  readonly faults: readonly string[]
  readonly operations: readonly string[]
}

const scenarioInput = validator('json', (body) => ({ scenario: givenOf(body).scenario as string | null }))
const faultInput = validator('json', (body) => givenOf(body) as { fault: string; operation?: string })

/** The panel that only a mock has: each is one of the mock's own controls, which says itself what it does not take. */
export function mockRoutes({ mock }: Parts) {
  return new Hono<Env>()
    .get('/state', async (c) => {
      const [now, names] = await Promise.all([mock.steer('scenario'), mock.steer('names')])
      return c.json({ ...(now as Pick<MockState, 'scenario'>), ...(names as Omit<MockState, 'scenario'>) })
    })
    .put('/scenario', scenarioInput, async (c) => {
      const { scenario } = c.req.valid('json')
      if (scenario === null) await mock.steer('scenario', 'DELETE')
      else await mock.steer('scenario', 'PUT', { scenario })
      return c.json({})
    })
    .post('/faults', faultInput, async (c) => {
      await mock.steer('faults', 'POST', c.req.valid('json'))
      return c.json({})
    })
    .post('/reset', async (c) => {
      await mock.steer('reset', 'POST')
      return c.json({})
    })
}
