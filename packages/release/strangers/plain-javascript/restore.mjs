import { createRestoreClient } from '@onedrive-restore/client'

/** Restores every drive of the first organization and returns how many there were. */
export async function restoreAll(baseUrl) {
  const client = createRestoreClient({ baseUrl })
  await client.signIn({ grant_type: 'password', username: 'TECH\\admin', password: 'correct-horse-battery' })
  const [organization] = await client.listOrganizations()
  const { id } = await client.startRestoreSession(organization.id, {
    explore: { datetime: new Date().toISOString(), type: 'veod' },
  })
  await client.waitForRestoreSession(id)
  const OneDrives = await Array.fromAsync(client.listOneDrives(id))
  await client.restoreOneDrives(id, {
    restoreToOriginalLocation: {
      OneDrives,
      DocumentVersion: 'last',
      DocumentAction: 'keep',
      OnPremisesUsername: 'admin',
      OnPremisesPassword: 'correct-horse-battery',
    },
  })
  return OneDrives.length
}
