import { Button, Loader } from '@mantine/core'
import { problemOf } from '../console/problem.ts'
import { Elapsed } from '../parts/elapsed.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import type { Opening } from './use-opening.ts'

/** What the opening of a session has come to, below its form. */
export function OpeningProgress({ isOpening, since, session, error, leave }: Opening) {
  if (isOpening)
    return (
      <Notice tone="info" title={session ? 'The server is opening the backup' : 'Asking the server'} isUrgent>
        <p className="row">
          <Loader size="xs" aria-hidden /> <Elapsed since={since} />
          {session && <code>{session.id}</code>}
        </p>
        <p>A big organization can take minutes. The session stays in the list if you leave.</p>
        <Button size="xs" variant="default" onClick={leave}>
          Do not wait
        </Button>
      </Notice>
    )
  if (error === undefined) return null
  if (problemOf(error).outcome !== 'unknown')
    return <ProblemNotice error={error} title="The session was not opened" />
  return (
    <Notice tone="open" title="It is not known whether the session was opened" isUrgent>
      <p>{problemOf(error).sentence}</p>
      <p>Look for it among the open sessions before you open another one.</p>
    </Notice>
  )
}
