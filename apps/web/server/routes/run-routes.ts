import { operations } from '@onedrive-restore/client'
import type { DriveReport } from '@onedrive-restore/runs'
import { Hono } from 'hono'
import { validator } from 'hono/validator'
import { countOf, flagOf, givenOf, textOf, wordOf } from '../input/check.ts'
import { planInputOf, runInputOf, sendInputOf } from '../input/plan-input.ts'
import type { BatchAccount } from '../runs/account.ts'
import { planPreview } from '../runs/plan-preview.ts'
import { csvReportOf, jsonReportOf } from '../runs/report.ts'
import type { Env, Parts } from './env.ts'
import { streamLive } from './live-stream.ts'

/** A part of a list, and how long the whole list is. */
export interface Slice<Entry> {
  readonly total: number
  readonly entries: readonly Entry[]
}

const maxLimit = 1_000
// Lists of runs are sliced in the words in which the contract slices its own.
const { parameters: range } = operations.listOneDrives
/** Which part of a list is wanted; the numbers travel as texts. */
interface SliceQuery {
  /** Part of a name, an address or an id, in any case. */
  readonly search?: string
  readonly verdict?: string
  readonly state?: string
  /** @default 0 */
  readonly offset?: number
  /** @default 100 */
  readonly limit?: number
}

const sliceInput = validator('query', (query): SliceQuery => {
  const { offset, limit, ...words } = query as Record<string, string>
  return {
    ...words,
    ...(offset !== undefined && { offset: countOf(query, range.offset.name, 0, Number.MAX_SAFE_INTEGER) }),
    ...(limit !== undefined && { limit: countOf(query, range.limit.name, 1, maxLimit) }),
  }
})

/** Planning, carrying out, and what is known of runs. All of it for those who are signed in. */
export function runRoutes({ runs, signIns, checksBodies }: Parts) {
  return new Hono<Env>()
    .post('/plans', validator('json', planInputOf), async (c) =>
      c.json(await planPreview(c.req.valid('json'), checksBodies)),
    )
    .get('/runs', async (c) => c.json(await runs.list()))
    .post('/runs', validator('json', runInputOf), async (c) => {
      const input = c.req.valid('json')
      await runs.start(input, c.var.signIn)
      return c.json({ id: input.id })
    })
    .get('/runs/:id', async (c) => c.json(await runs.view(c.req.param('id'))))
    .get('/runs/:id/live', async (c) => {
      const id = c.req.param('id')
      const { signIn } = c.var
      return streamLive(
        c,
        await runs.live(id),
        () => runs.view(id),
        () => signIns.isIn(signIn),
      )
    })
    .post('/runs/:id/stop', validator('json', stopInputOf), async (c) => {
      await runs.stop(c.req.param('id'), c.req.valid('json').when)
      return c.json({})
    })
    .post('/runs/:id/resume', validator('json', sendInputOf), async (c) => {
      await runs.resume(c.req.param('id'), c.req.valid('json'), c.var.signIn)
      return c.json({})
    })
    .get('/runs/:id/drives', sliceInput, async (c) => {
      const { search = '', verdict, ...range } = c.req.valid('query')
      const { drives } = await runs.account(c.req.param('id'))
      const wanted = drives.filter((one) => (!verdict || one.verdict === verdict) && isAbout(one, search))
      return c.json(sliceOf(wanted, range))
    })
    .get('/runs/:id/batches', sliceInput, async (c) => {
      const { state, ...range } = c.req.valid('query')
      const { batches } = await runs.account(c.req.param('id'))
      return c.json(
        sliceOf<BatchAccount>(
          batches.filter((one) => !state || one.state === state),
          range,
        ),
      )
    })
    .get('/batches/:id/evidence', async (c) => c.json(await runs.evidence(c.req.param('id'), c.var.signIn)))
    .post('/batches/:id/resolve', validator('json', findingInputOf), async (c) => {
      const { planAgain, ...finding } = c.req.valid('json')
      await runs.resolve(c.req.param('id'), finding, planAgain)
      return c.json({})
    })
    .get('/runs/:id/report.csv', async (c) => {
      const id = c.req.param('id')
      const csv = csvReportOf(await runs.account(id))
      return c.body(csv, 200, attachment(`${id}.csv`, 'text/csv; charset=utf-8'))
    })
    .get('/runs/:id/report.json', async (c) => {
      const id = c.req.param('id')
      const json = jsonReportOf(await runs.view(id), await runs.account(id))
      return c.body(json, 200, attachment(`${id}.json`, 'application/json'))
    })
}

function stopInputOf(body: unknown) {
  return { when: wordOf(givenOf(body), 'when', ['after-batch', 'now']) }
}

function findingInputOf(body: unknown) {
  const given = givenOf(body)
  const planAgain = given.planAgain === undefined ? false : flagOf(given, 'planAgain')
  return { done: flagOf(given, 'done'), by: textOf(given, 'by'), why: textOf(given, 'why'), planAgain }
}

function isAbout({ drive: { id, name, url } }: DriveReport, search: string): boolean {
  const wanted = search.toLowerCase()
  return [name, url, id].some((text) => text.toLowerCase().includes(wanted))
}

function sliceOf<Entry>(all: readonly Entry[], { offset = 0, limit = 100 }: SliceQuery): Slice<Entry> {
  return { total: all.length, entries: all.slice(offset, offset + limit) }
}

function attachment(name: string, type: string): Record<string, string> {
  return { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` }
}
