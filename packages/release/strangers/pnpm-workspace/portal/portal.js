import { createRestoreClient } from '@onedrive-restore/client'

export async function organizationNames(baseUrl) {
  const organizations = await createRestoreClient({ baseUrl, token: 'any-token' }).listOrganizations()
  return organizations.map(({ name }) => name)
}
