import { useQuery } from '@tanstack/react-query'
import { Screen } from '../frame/screen.tsx'
import { Steps } from '../frame/steps.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { isWorking, sessionQuery } from '../sessions/session-queries.ts'
import { countOf } from '../words/count.ts'
import { timeOf } from '../words/time.ts'
import { DriveChoice } from './drive-choice.tsx'
import './drives.css'
import { drivesQuery, useReadSoFar } from './drives-query.ts'

/** The second step: which drives. */
export default function DrivesScreen({ sessionId }: { sessionId: string }) {
  const session = useQuery(sessionQuery(sessionId))
  const drives = useQuery(drivesQuery(sessionId))
  const isOpen = session.data ? isWorking(session.data) : false
  const { organization, name, creationTime } = session.data ?? {}
  return (
    <>
      <Steps now={1} sessionId={sessionId} />
      <Screen
        title="Choose drives"
        lead={session.data && `${organization ?? name ?? sessionId}, session opened ${timeOf(creationTime)}`}
      >
        {session.error && <ProblemNotice error={session.error} title="The session could not be read" />}
        {session.data && !isOpen && (
          <Notice tone="warn" title={`The session is ${session.data.state}`} isUrgent>
            <p>Drives can only be restored in a session that works. Choose or open another one.</p>
          </Notice>
        )}
        {drives.error && (
          <ProblemNotice
            error={drives.error}
            title="The drives could not be read to the end"
            onRetry={() => drives.refetch()}
          />
        )}
        {drives.isFetching && <Reading sessionId={sessionId} />}
        {drives.data && <DriveChoice sessionId={sessionId} drives={drives.data} canGoOn={isOpen} />}
      </Screen>
    </>
  )
}

/** How far the list has been read. How long it is, the server does not say before its end. */
function Reading({ sessionId }: { sessionId: string }) {
  const count = useReadSoFar(sessionId)
  return (
    <Notice tone="info" title="Reading the drives">
      <p role="status">{count > 0 ? `${countOf(count, 'drive')} so far` : 'The first page is on its way.'}</p>
      <div className="bar-moving" aria-hidden />
    </Notice>
  )
}
