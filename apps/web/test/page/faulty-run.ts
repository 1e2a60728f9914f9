import { text } from 'node:stream/consumers'
import type { components } from '@onedrive-restore/client'
import type { Page } from '@onedrive-restore/testing/browser'
import { expect } from 'vitest'
import { chooseAll, headline, openDrives, setOptions, signIn, start, tiles } from './steps.ts'
import { restoresOf, type TestedPage } from './tested-page.ts'

/** What can be known at most of a call that met a fault. Whether it was carried out, its caller cannot tell. */
const stateAfter = {
  'reset-after': 'unknown',
  html: 'unknown',
  'reset-before': 'unknown',
  empty: 'succeeded',
  unavailable: 'unknown',
  truncated: 'unknown',
} as const

type Fault = keyof typeof stateAfter
type BulkRestore = components['schemas']['BulkRestore']
interface Told {
  drive: { id: string }
  batch: number
  verdict: string
}

/** Restores drives in twenty batches, of which the first meet faults, and compares what is told with what the mock has seen. */
export async function checkFaultyRun(tested: TestedPage, drives: number): Promise<void> {
  const count = drives.toLocaleString('en')
  const { page } = tested
  // Fewer than one batch has, so that something of each batch is restored.
  const fates = { unresolved: 10, failing: 15 }
  const { mock, url } = await tested.serve({ drives, statistics: true, ...fates })
  await signIn(page, url)
  await openDrives(page)
  await page.getByText(`0 of ${count} drives chosen`).waitFor()
  await chooseAll(page)
  await page.getByText(`${count} of ${count} drives chosen`).waitFor()
  await setOptions(page, {
    skip: 'true',
    batchSize: drives / 20,
    goesOnAfterFailed: true,
    goesOnAfterUnknown: true,
  })
  mock.reset()
  for (const fault of Object.keys(stateAfter) as Fault[]) mock.faults.next(fault, 'restoreOneDrives')
  await start(page)
  await headline(page)

  const report = JSON.parse(
    await download(page, () => page.getByRole('link', { name: 'Export JSON' }).click()),
  )
  const calls = restoresOf(mock)
  const sent = report.batches.filter(({ sentAt }: { sentAt?: string }) => sentAt)
  expect(sent).toHaveLength(calls.length)
  for (const [index, call] of calls.entries()) {
    const { number, state } = sent[index]
    expect({ number, state }).toEqual({
      number,
      state: call.fault ? stateAfter[call.fault as Fault] : 'succeeded',
    })
    const { OneDrives } = (call.body as BulkRestore).restoreToOriginalLocation
    const told: Told[] = report.drives.filter(({ batch }: Told) => batch === number)
    expect(told.map(({ drive }) => drive.id)).toEqual(OneDrives.map(({ id }) => id))
    // Statistics speak of drives, and after an answer without a body events do; nothing else makes a drive restored.
    const isSpokenOf = call.executed && stateAfter[call.fault as Fault] !== 'unknown'
    expect(told.some(({ verdict }) => verdict === 'restored')).toBe(isSpokenOf)
  }
  const shown = await tiles(page)
  const counted: Record<string, number> = {}
  for (const { verdict } of report.drives) counted[verdict] = (counted[verdict] ?? 0) + 1
  expect(Object.values(shown).reduce((sum, count) => sum + count)).toBe(drives)
  expect(shown).toMatchObject({
    restored: counted.restored,
    failed: counted.failed,
    unknown: counted.unknown,
  })
}

/** Clicks something that saves a file, and reads it. */
export async function download(page: Page, click: () => Promise<void>): Promise<string> {
  const saved = page.waitForEvent('download')
  await click()
  return text(await (await saved).createReadStream())
}
