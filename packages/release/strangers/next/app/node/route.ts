import { createRestoreClient, isRestoreError } from '@onedrive-restore/client'

export const runtime = 'nodejs'
export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const client = createRestoreClient({ baseUrl: process.env.RESTORE_URL ?? '', token: 'any-token' })
  try {
    const organizations = await client.listOrganizations()
    const refused: unknown = await client.getRestoreSession('none').catch((error: unknown) => error)
    return Response.json({ count: organizations.length, outcome: isRestoreError(refused) && refused.outcome })
  } catch (error) {
    return Response.json({ error: String(error) }, { status: 502 })
  }
}
