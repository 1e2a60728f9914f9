import { expect, test } from 'vitest'
import { type components, type Evidence, verdictsOf } from '../src/index.ts'

type Event = components['schemas']['RestoreEvent']

const drive = (id: string, name = `User ${id}`, url = `http://server/personal/${id}`) => ({ id, name, url })
const event = (status: string, facts: Partial<Event> = {}) =>
  ({ id: 'an-event', type: 'Restore', status, title: 'Restore of an item', ...facts }) as Event

function verdict(evidence: Evidence, drives = [drive('a'), drive('b')]): string | undefined {
  return verdictsOf(drives, evidence)[0]?.verdict
}

test.for([
  ['Success', 'restored'],
  ['success', 'restored'],
  ['Failed', 'failed'],
  ['Cancelled', 'failed'],
  ['Skipped', 'skipped'],
  ['Running', 'unknown'],
  ['Warning', 'unknown'],
  ['Crashed', 'unknown'],
] as const)('an event that is %s about the drive says %s', ([status, want]) => {
  const about = event(status, { source: 'a' })
  expect(verdictsOf([drive('a')], { events: [about] })).toEqual([
    { drive: drive('a'), verdict: want, isInferred: want !== 'unknown', event: about, statistics: undefined },
  ])
})

test('a warning that says so means skipped', () => {
  expect(verdict({ events: [event('Warning', { source: 'a', title: 'Drive User a is skipped.' })] })).toBe(
    'skipped',
  )
  expect(verdict({ events: [event('Warning', { source: 'a', title: 'Restored with warnings.' })] })).toBe(
    'unknown',
  )
})

const about: [name: string, facts: Partial<Event>, isAbout: boolean][] = [
  ['its id as the source', { source: 'a' }, true],
  ['its id as the target', { target: 'a' }, true],
  ['its address', { target: 'http://server/personal/a' }, true],
  ['its name, as a OneDrive', { itemName: 'User a', itemType: 'onedrive' }, true],
  ['its name, as a document', { itemName: 'User a', itemType: 'Document' }, false],
  ['its name, as nobody knows what', { itemName: 'User a' }, false],
  ['its address, of a document in it', { source: 'http://server/personal/a', itemType: 'Document' }, false],
  ['something in it', { source: 'http://server/personal/a/Documents' }, false],
  ['another drive', { source: 'b' }, false],
  ['nothing', {}, false],
  ['its id, in an export', { type: 'Export', source: 'a' }, false],
  ['its id, at the end of the session', { type: 'None', source: 'a' }, false],
]

test.for(about)('an event that names %s', ([, facts, isAbout]) => {
  expect(verdict({ events: [event('Success', facts)] })).toBe(isAbout ? 'restored' : 'unknown')
})

test('a name or an address that two drives have says nothing', () => {
  const twins = [drive('a', 'Twin', 'http://server'), drive('b', 'Twin', 'http://server')]
  const named = event('Success', { itemName: 'Twin', itemType: 'OneDrive', target: 'http://server' })
  expect(verdictsOf(twins, { events: [named] }).map(({ verdict }) => verdict)).toEqual(['unknown', 'unknown'])
  expect(verdict({ events: [{ ...named, source: 'a' }] }, twins)).toBe('restored')
})

test('the last event counts, wherever it stands', () => {
  const early = event('Success', { source: 'a', startTime: '2026-01-01T10:00:00Z' })
  const late = event('Failed', { source: 'a', startTime: '2026-01-01T13:00:00.1234567+02:00' })
  expect(verdict({ events: [early, late] })).toBe('failed')
  expect(verdict({ events: [late, early] })).toBe('failed')
  expect(verdict({ events: [event('Running', { source: 'a' }), event('Success', { source: 'a' })] })).toBe(
    'restored',
  )
})

test.for([
  ['2026-01-01T11:59:59Z', 'restored'],
  [new Date('2026-01-01T12:00:00Z'), 'restored'],
  ['2026-01-01T14:00:01+02:00', 'unknown'],
] as const)('since %s', ([since, want]) => {
  expect(
    verdict({ since, events: [event('Success', { source: 'a', startTime: '2026-01-01T12:00:00Z' })] }),
  ).toBe(want)
})

test('with `since` an event counts only when its time is certain', () => {
  for (const startTime of [undefined, '2026-01-01T12:00:00', 'noon'])
    expect(
      verdict({
        since: '2025-01-01T00:00:00Z',
        events: [event('Success', { source: 'a', ...(startTime && { startTime }) })],
      }),
    ).toBe('unknown')
  expect(() => verdict({ since: 'yesterday' })).toThrow(TypeError)
})

test('what the statistics say of a drive is so; where they warn, only a worse event says more', () => {
  const statistics = (status: 'Success' | 'Warning' | 'Failed') => ({
    status: 'Warning' as const,
    details: [{ oneDrive: drive('a'), status, error: null }],
  })
  const success = [event('Success', { source: 'a' })]
  const skipped = [event('Skipped', { source: 'a' })]
  expect(verdict({ statistics: statistics('Failed'), events: success })).toBe('failed')
  expect(verdict({ statistics: statistics('Success'), events: skipped })).toBe('restored')
  expect(verdict({ statistics: statistics('Warning'), events: success })).toBe('unknown')
  expect(verdict({ statistics: statistics('Warning'), events: skipped })).toBe('skipped')
  const [said, other] = verdictsOf([drive('a'), drive('b')], { statistics: statistics('Success') })
  expect(said).toMatchObject({ isInferred: false, statistics: { status: 'Success' } })
  expect(other).toMatchObject({ verdict: 'unknown', isInferred: false, statistics: undefined })
})
