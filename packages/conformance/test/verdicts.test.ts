import { createRestoreClient, type RestoreClient, toArray, verdictsOf } from '@onedrive-restore/client'
import { startMock } from '@onedrive-restore/mock'
import { expect, test } from 'vitest'

const choices = { DocumentVersion: 'last', DocumentAction: 'keep', SkipUnresolved: true } as const
const credentials = { OfficeUsername: 'jsmith@example.com', OfficePassword: 'correct-horse-battery' }

/** A session in which all drives can be restored, again and again. */
async function openBackup(client: RestoreClient) {
  const [organization] = await client.listOrganizations()
  if (!organization) throw new Error('there is no organization')
  const explore = { datetime: new Date().toISOString(), type: 'veod' } as const
  const { id } = await client.startRestoreSession(organization.id, { explore })
  await client.waitForRestoreSession(id)
  const drives = await toArray(client.listOneDrives(id))
  const restore = () =>
    client.restoreOneDrives(id, {
      restoreToOriginalLocation: { OneDrives: drives, ...choices, ...credentials },
    })
  return { drives, restore, events: () => toArray(client.listRestoreEvents(id)) }
}

test('events and statistics of a restore say the same of each drive', async () => {
  await using mock = await startMock({
    drives: 40,
    unresolved: 2,
    failing: 3,
    statistics: true,
    restoreTime: 0,
  })
  const { drives, restore, events } = await openBackup(
    createRestoreClient({ baseUrl: mock.url, token: 'any-token' }),
  )
  const { statistics } = await restore()
  const inferred = verdictsOf(drives, { events: await events() })
  const counts = Object.groupBy(inferred, ({ verdict }) => verdict)
  expect([counts.restored, counts.failed, counts.skipped].map((list) => list?.length)).toEqual([35, 3, 2])
  expect(inferred.every(({ isInferred, event, drive }) => isInferred && event?.source === drive.id)).toBe(
    true,
  )
  const said = verdictsOf(drives, { statistics, events: await events() })
  expect(said.map(({ verdict }) => verdict)).toEqual(inferred.map(({ verdict }) => verdict))
  expect(said.filter(({ isInferred }) => !isInferred)).toHaveLength(38)
})

test('what an older restore in the same session did says nothing of this one', async () => {
  await using mock = await startMock({ drives: 2, restoreTime: 0 })
  const { drives, restore, events } = await openBackup(
    createRestoreClient({ baseUrl: mock.url, token: 'any-token' }),
  )
  await restore()
  const since = new Date(Date.now() + 1)
  const verdicts = async () =>
    verdictsOf(drives, { events: await events(), since }).map(({ verdict }) => verdict)
  expect(await verdicts()).toEqual(['unknown', 'unknown'])
  while (Date.now() <= since.getTime()) await new Promise((resolve) => setTimeout(resolve, 1))
  await restore()
  expect(await verdicts()).toEqual(['restored', 'restored'])
})
