import { expect, test } from 'vitest'
import { restoreOneDrivesExamples } from '../src/index.ts'
import { scripted, sessionId } from './scripted.ts'

const body = restoreOneDrivesExamples['on-premises-keep']
const drive = { id: 'a', name: 'Administrator', url: 'http://server/personal/orgUser' }

function restore(text: BodyInit | null) {
  return scripted([new Response(text)]).client.restoreOneDrives(sessionId, body)
}

test('a 200 without a body is a success', async () => {
  expect(await restore(null)).toEqual({ body: 'none', statistics: undefined, failedDrives: [] })
})

test.for([
  'done',
  '<html>',
  '{"status": "Succ',
  '[]',
  '{"status":"Great"}',
  '{"status":"Failed","details":[{"status":"Failed"}]}',
])('a 200 with %s is a success whose body is not understood', async (text) => {
  expect(await restore(text)).toMatchObject({ body: 'other', statistics: undefined, failedDrives: [] })
})

test('a 200 that breaks off is a success', async () => {
  const broken = new ReadableStream({ start: (stream) => stream.error(new Error('gone')) })
  expect(await restore(broken)).toMatchObject({ body: 'other' })
})

test('a drive that failed inside a 200 is reported', async () => {
  const details = [
    { oneDrive: drive, status: 'Success', error: null, details: null },
    {
      oneDrive: { ...drive, id: 'b', _links: { anything: 1 } },
      status: 'Failed',
      error: 'No space left.',
      details: {
        failedRestrictionsCount: 0,
        restoreIssues: [{ id: 'c', type: 'Item', warnings: ['late'], error: null }],
      },
    },
  ]
  const result = await restore(JSON.stringify({ status: 'Warning', error: null, details, more: 1 }))
  expect(result.body).toBe('statistics')
  expect(result.statistics?.status).toBe('Warning')
  expect(result.failedDrives.map(({ oneDrive, error }) => [oneDrive.id, error])).toEqual([
    ['b', 'No space left.'],
  ])
})
