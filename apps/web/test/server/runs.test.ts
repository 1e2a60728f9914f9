import { readFileSync } from 'node:fs'
import { enums } from '@onedrive-restore/client'
import { expect, test, vi } from 'vitest'
import { readLive } from './read-live.ts'
import {
  type Api,
  begin,
  drivesUpTo,
  ended,
  executedBy,
  restoreSessionId,
  runOf,
  testBoth,
  viewOf,
} from './tested-console.ts'

const sendAgain = {
  restoreSessionId,
  credentials: { OfficeUsername: 'jsmith', OfficePassword: 'canary-of-the-office' },
  afterUnknown: 'go-on',
  afterFailed: 'go-on',
} as const

const batchesOf = async (api: Api, id: string, state = '') =>
  (await (await api.runs[':id'].batches.$get({ param: { id }, query: state ? { state } : {} })).json())
    .entries

test('a run is carried out, and what each drive came to rests on something', async () => {
  await using both = await testBoth({ unresolved: ['drive-1'], failing: ['drive-2'] })
  const { api } = await both.tested.signIn()
  const choices = { ...runOf([]).choices, SkipUnresolved: true }
  const id = await begin(api, runOf(drivesUpTo(4), { choices, batchSize: 2, organization: 'Support' }))
  const view = await ended(api, id)

  expect(view).toMatchObject({
    note: { organization: 'Support', by: 'TECH\\administrator', restoreSessionId, server: both.mock.url },
    choices: { SkipUnresolved: true },
    standing: { restored: 2, skipped: 1, failed: 1, unknown: 0, notDone: 0, toCome: 0 },
    carrying: { over: { why: 'nothing-left' } },
    needPerson: 0,
  })
  expect(executedBy(both.mock)).toEqual([
    ['drive-0', 'drive-1'],
    ['drive-2', 'drive-3'],
  ])
  const drives = await (await api.runs[':id'].drives.$get({ param: { id }, query: {} })).json()
  expect(drives.entries.map(({ drive, verdict, basis }) => [drive.id, verdict, basis])).toEqual([
    ['drive-0', 'restored', 'event'],
    ['drive-1', 'skipped', 'event'],
    ['drive-2', 'failed', 'event'],
    ['drive-3', 'restored', 'event'],
  ])
  expect(await batchesOf(api, id)).toMatchObject([
    { number: 1, state: 'succeeded', drives: 2, restoreSessionId, end: { outcome: 'succeeded' } },
    { number: 2, state: 'succeeded', drives: 2, restoreSessionId, end: { outcome: 'succeeded' } },
  ])
})

test('a success that nobody can read is no success', async () => {
  await using both = await testBoth()
  const { api } = await both.tested.signIn()
  both.mock.faults.next('html', 'restoreOneDrives')
  const view = await ended(api, await begin(api, runOf(drivesUpTo(1))))
  expect(view).toMatchObject({ standing: { unknown: 1, restored: 0 }, needPerson: 1 })
})

test('a list of drives is searched and sliced', async () => {
  await using both = await testBoth()
  const { api } = await both.tested.signIn()
  const id = await begin(api, runOf([...drivesUpTo(30, 'red'), ...drivesUpTo(30, 'blue')], { batchSize: 60 }))
  await ended(api, id)
  const query = { search: 'BLUE', verdict: 'restored', offset: 28, limit: 5 }
  const { total, entries } = await (await api.runs[':id'].drives.$get({ param: { id }, query })).json()
  expect([total, entries.map(({ drive }) => drive.id)]).toEqual([30, ['blue-28', 'blue-29']])
  const tooMany = await api.runs[':id'].drives.$get({ param: { id }, query: { limit: 1001 } })
  expect(tooMany.status).toBe(400)
})

test('the same run that is sent twice, also at the same moment, is carried out once', async () => {
  await using both = await testBoth({ restoreTime: 300 })
  const { api } = await both.tested.signIn()
  const run = runOf(drivesUpTo(2))
  const answers = await Promise.all([run, run, run].map((json) => api.runs.$post({ json })))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
  await ended(api, run.id)
  expect((await api.runs.$post({ json: run })).status).toBe(409)
  await ended(api, run.id)
  expect(executedBy(both.mock)).toEqual([['drive-0'], ['drive-1']])
})

test('another run cannot send a drive that is being restored now', async () => {
  await using both = await testBoth({ restoreTime: 500 })
  const { api } = await both.tested.signIn()
  const first = await begin(api, runOf(drivesUpTo(3), { batchSize: 3 }))
  const response = await api.runs.$post({ json: runOf([...drivesUpTo(2), ...drivesUpTo(2, 'other')]) })
  expect([response.status, await response.json()]).toEqual([
    409,
    { message: `2 of these drives are in the run ${first}, which is being carried out now.` },
  ])
  await ended(api, first)
  await ended(api, await begin(api, runOf(drivesUpTo(1))))
  expect(executedBy(both.mock)).toEqual([['drive-0', 'drive-1', 'drive-2'], ['drive-0']])
})

test('a run stops after its batch, and goes on where it was', async () => {
  await using both = await testBoth({ restoreTime: 400 })
  const { api } = await both.tested.signIn()
  const id = await begin(api, runOf(drivesUpTo(3)))
  const param = { id }
  await both.mock.waitFor('restoreOneDrives')
  expect((await api.runs[':id'].stop.$post({ param, json: { when: 'after-batch' } })).status).toBe(200)
  expect((await viewOf(api, id)).carrying?.stopping).toBe('after-batch')
  const stopped = await ended(api, id)
  expect(stopped).toMatchObject({
    carrying: { over: { why: 'stopped' } },
    standing: { restored: 1, notDone: 0, toCome: 2 },
  })
  expect((await api.runs[':id'].stop.$post({ param, json: { when: 'now' } })).status).toBe(409)

  expect((await api.runs[':id'].resume.$post({ param, json: sendAgain })).status).toBe(200)
  expect((await api.runs[':id'].resume.$post({ param, json: sendAgain })).status).toBe(409)
  expect(await ended(api, id)).toMatchObject({ standing: { restored: 3 } })
  expect(executedBy(both.mock)).toEqual([['drive-0'], ['drive-1'], ['drive-2']])
  expect((await api.runs[':id'].resume.$post({ param, json: sendAgain })).status).toBe(409)
})

test('what is left of an overwrite is sent when its number of drives is confirmed, and only then', async () => {
  await using both = await testBoth()
  const { api } = await both.tested.signIn()
  const choices = { DocumentVersion: 'last', DocumentAction: enums.DocumentAction.overwrite } as const
  both.mock.answer('restoreOneDrives', { status: 500, body: { message: 'No.' } }, { times: 1 })
  const id = await begin(api, runOf(drivesUpTo(3), { choices, confirmedDrives: 3, batchSize: 1 }))
  await ended(api, id)
  const resume = (confirmed: object) =>
    api.runs[':id'].resume.$post({ param: { id }, json: { ...sendAgain, ...confirmed } })
  for (const confirmed of [{}, { confirmedDrives: 3 }]) {
    const response = await resume(confirmed)
    const message =
      'Documents would be overwritten in 2 drives; confirm that by this number. Nothing was sent.'
    expect([response.status, await response.json()]).toEqual([400, { message }])
  }
  expect((await resume({ confirmedDrives: 2 })).status).toBe(200)
  expect(await ended(api, id)).toMatchObject({ standing: { restored: 2 } })
})

test('what is stopped at once is unknown, until a person has found out and written it down', async () => {
  await using both = await testBoth({ restoreTime: 800 })
  const { api } = await both.tested.signIn()
  const id = await begin(api, runOf(drivesUpTo(2)))
  const param = { id }
  await both.mock.waitFor('restoreOneDrives')
  await api.runs[':id'].stop.$post({ param, json: { when: 'now' } })
  expect(await ended(api, id)).toMatchObject({
    needPerson: 1,
    standing: { unknown: 1, notDone: 0, toCome: 1 },
  })
  const [lost] = await batchesOf(api, id, 'unknown')
  const batch = { id: `${lost?.id}` }

  // Nothing is sent past it unless somebody wants that.
  await api.runs[':id'].resume.$post({ param, json: { ...sendAgain, afterUnknown: 'stop' } })
  expect(await ended(api, id)).toMatchObject({ carrying: { over: { why: 'unknown' } }, needPerson: 1 })

  // The mock goes on, and its events say so later on.
  const evidence = async () => (await api.batches[':id'].evidence.$get({ param: batch })).json()
  await expect.poll(async () => (await evidence()).drives[0]?.verdict, { timeout: 10_000 }).toBe('restored')
  const { since, events, total } = await evidence()
  expect(since).toBe(lost?.sentAt)
  expect([events.length, total]).toEqual([events.length, events.length])
  expect(JSON.stringify(events)).toContain('Owner drive 0')

  const empty = await api.batches[':id'].resolve.$post({
    param: batch,
    json: { done: false, by: ' ', why: 'x' } as never,
  })
  expect([empty.status, await empty.json()]).toEqual([400, { message: 'by is missing.' }])
  const json = { done: false, by: 'A. Operator', why: 'No event after 14:05.', planAgain: true }
  expect((await api.batches[':id'].resolve.$post({ param: batch, json })).status).toBe(200)
  expect((await api.batches[':id'].resolve.$post({ param: batch, json })).status).toBe(409)
  expect(await viewOf(api, id)).toMatchObject({
    needPerson: 0,
    counts: { planned: { batches: 2, drives: 2 } },
  })
  expect((await batchesOf(api, id))[0]).toMatchObject({
    state: 'resolved-not-done',
    finding: { by: 'A. Operator', why: 'No event after 14:05.' },
    followedBy: expect.any(String),
  })
  await api.runs[':id'].resume.$post({ param, json: sendAgain })
  expect(await ended(api, id)).toMatchObject({ standing: { restored: 2 } })
  expect(executedBy(both.mock)).toEqual([['drive-0'], ['drive-1'], ['drive-0']])
})

test('the live address begins with where the run stands, and tells what happens', async () => {
  // Events are read every three seconds.
  await using both = await testBoth({ restoreTime: 5_000 })
  const { api, cookie } = await both.tested.signIn()
  const id = await begin(api, runOf(drivesUpTo(3), { batchSize: 3 }))
  using live = await readLive(both.tested.url, id, cookie)
  expect(await live.next()).toMatchObject({ kind: 'snapshot', run: { id, isRunning: true } })
  const withEvent = await live.until(
    (message) => message.kind === 'change' && message.entries.some(({ kind }) => kind === 'event'),
  )
  expect(withEvent).toMatchObject({ run: { carrying: { sending: { number: 1, drives: 3 } } } })
  const over = await live.until(
    (message) => message.kind === 'change' && message.entries.some(({ kind }) => kind === 'over'),
  )
  expect(over).toMatchObject({ run: { isRunning: false, standing: { restored: 3 } } })

  // Whoever comes later, or comes back, begins with all of it.
  using again = await readLive(both.tested.url, id, cookie)
  const snapshot = await again.next()
  expect(snapshot).toMatchObject({ kind: 'snapshot', run: { standing: { restored: 3 } } })
  const kinds = snapshot.kind === 'heartbeat' ? [] : snapshot.entries.map(({ kind }) => kind)
  expect(kinds.slice(0, 2)).toEqual(['begun', 'sending'])
  expect(kinds.at(-1)).toBe('over')
})

test('a live address of a run that rests shows that the line is alive', async () => {
  await using both = await testBoth()
  const { api, cookie } = await both.tested.signIn()
  const id = await begin(api, runOf(drivesUpTo(1)))
  await ended(api, id)
  using live = await readLive(both.tested.url, id, cookie)
  expect((await live.next()).kind).toBe('snapshot')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const kinds: string[] = []
    const heard = live.next().then(
      ({ kind }) => kinds.push(kind),
      () => {},
    )
    // One is that of the reader, another that of the server.
    await expect.poll(vi.getTimerCount, { timeout: 5_000 }).toBe(2)
    await vi.advanceTimersByTimeAsync(12_000)
    vi.useRealTimers()
    await expect.poll(() => kinds, { timeout: 5_000 }).toEqual(['heartbeat'])
    await heard
  } finally {
    vi.useRealTimers()
  }
})

test('who signs out is told nothing more', async () => {
  await using both = await testBoth({ restoreTime: 600 })
  const { api, cookie } = await both.tested.signIn()
  const id = await begin(api, runOf(drivesUpTo(2)))
  using live = await readLive(both.tested.url, id, cookie)
  await live.next()
  await api['sign-out'].$post()
  // One that was on its way may still come.
  const isOver = live.until((message) => message.kind === 'change' && !message.run.isRunning)
  await expect(isOver).rejects.toThrow('The stream is over.')
})

test('there is no live address of a run that does not exist', async () => {
  await using both = await testBoth()
  const { cookie } = await both.tested.signIn()
  await expect(readLive(both.tested.url, 'nope', cookie)).rejects.toThrow('404')
})

test('a plan shows what would be sent, and keeps nothing', async () => {
  await using both = await testBoth()
  const { api } = await both.tested.signIn()
  const { choices, credentials } = runOf([])
  const json = { drives: [...drivesUpTo(5), ...drivesUpTo(2)], choices, credentials, batchSize: 2 }
  const plan = await (await api.plans.$post({ json })).json()
  expect(plan).toMatchObject({ batches: 3, drives: 5, duplicates: [{ id: 'drive-0' }, { id: 'drive-1' }] })
  expect(plan.firstBody).not.toContain('canary')
  const { restoreToOriginalLocation: first } = JSON.parse(plan.firstBody)
  expect(first).toMatchObject({ ...choices, OfficeUsername: 'jsmith' })
  expect(first.OneDrives.map(({ id }: { id: string }) => id)).toEqual(['drive-0', 'drive-1'])
  expect(Object.keys(first)).toContain('OfficePassword')
  const { credentials: _, ...without } = json
  expect((await api.plans.$post({ json: without })).status).toBe(200)
  expect([await (await api.runs.$get()).json(), executedBy(both.mock)]).toEqual([[], []])
})

test('reports hold every drive, and a spreadsheet runs none of it', async () => {
  await using both = await testBoth()
  const { api, cookie } = await both.tested.signIn()
  const evil = { id: 'evil', name: '=HYPERLINK("http://evil.example")', url: '+1' }
  const id = await begin(api, runOf([...drivesUpTo(2), evil], { batchSize: 3 }))
  await ended(api, id)
  const csv = await both.tested.send(`/api/runs/${id}/report.csv`, { headers: { cookie } })
  expect(csv.headers.get('content-disposition')).toBe(`attachment; filename="${id}.csv"`)
  expect((await csv.text()).split('\r\n')).toEqual([
    'id,name,url,verdict,basis,batch,state,message',
    expect.stringMatching(/^drive-0,Owner drive 0,https:\S+,restored,event,1,succeeded,/),
    expect.stringMatching(/^drive-1,/),
    expect.stringMatching(/^evil,"'=HYPERLINK\(""http:\/\/evil\.example""\)","'\+1",restored,/),
    '',
  ])
  const json = await both.tested.send(`/api/runs/${id}/report.json`, { headers: { cookie } })
  const report = (await json.json()) as { drives: unknown[]; batches: unknown[] }
  expect(report).toMatchObject({ run: { id, standing: { restored: 3 } } })
  expect([report.drives.length, report.batches.length]).toEqual([3, 1])
})

test('no secret is in the ledger, the notes or any answer', async () => {
  await using both = await testBoth({ restoreTime: 200 })
  const { mock, tested } = both
  const token = {
    access_token: 'canary-access',
    refresh_token: 'canary-refresh',
    token_type: 'bearer',
    expires_in: 3600,
  }
  mock.answer('createToken', { status: 200, body: token } as never, { breakContract: true })
  const { api, cookie } = await tested.signIn('canary-of-the-account')
  const id = await begin(api, runOf(drivesUpTo(2)))
  mock.faults.next('html', 'restoreOneDrives')
  await ended(api, id)
  const [first] = await batchesOf(api, id)
  const paths = [
    '/api/console',
    '/api/runs',
    ...['', '/drives', '/batches', '/report.csv', '/report.json'].map((rest) => `/api/runs/${id}${rest}`),
    `/api/batches/${first?.id}/evidence`,
    '/v3/Organizations',
    '/v3/RestoreSessions',
    '/api/mock/state',
  ]
  const answers = paths.map(async (path) => {
    const response = await tested.send(path, { headers: { cookie } })
    expect([path, response.status]).toEqual([path, 200])
    return `${await response.text()} ${JSON.stringify([...response.headers])}`
  })
  const files = ['', '-wal', '.notes'].map((end) => readFileSync(tested.ledger + end, 'latin1'))
  for (const text of [...(await Promise.all(answers)), ...files]) expect(text).not.toContain('canary')
  expect(files.join()).toContain('drive-0')
})
