import { createRestoreClient, isRestoreError } from '@onedrive-restore/client'
import { findingsIn, isBulkRestore } from '@onedrive-restore/client/validate'

// Not 'edge': Node's own HTTP waits for hours, and knows whether a connection was ever made.
export const runtime = 'nodejs'

const seen = new Set<string>()

export async function POST(request: Request): Promise<Response> {
  const [, token] = request.headers.get('authorization')?.match(/^Bearer (.+)$/) ?? []
  if (!token) return new Response(null, { status: 401 })
  const { id, sessionId, body } = await request.json()
  if (!isBulkRestore(body))
    return Response.json({ findings: findingsIn('restoreOneDrives', body) }, { status: 400 })
  // A browser may send the page's request twice by itself; the page makes an id for each press of the button.
  if (seen.has(id)) return new Response(null, { status: 409 })
  seen.add(id)
  const client = createRestoreClient({ baseUrl: process.env.RESTORE_URL ?? '', token })
  try {
    const { statistics } = await client.restoreOneDrives(sessionId, body)
    // That drives are restored it does not say: the page gives this and the events of the session to `verdictsOf`.
    return Response.json({ outcome: 'answered', statistics })
  } catch (error) {
    if (!isRestoreError(error)) throw error
    return Response.json({ outcome: error.outcome, message: error.message }, { status: 502 })
  }
}
