import { Link } from 'wouter'
import { Notice } from './notice.tsx'

/** For a step that somebody reached without the one before, such as after a reload. */
export function NoDrives({ sessionId }: { sessionId: string }) {
  return (
    <Notice tone="info" title="No drive is chosen">
      <p>
        A choice that has not been started lives in its tab alone.{' '}
        <Link href={`/sessions/${sessionId}/drives`}>Choose drives</Link> first.
      </p>
    </Notice>
  )
}
