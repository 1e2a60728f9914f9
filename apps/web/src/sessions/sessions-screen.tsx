import { Screen } from '../frame/screen.tsx'
import { Steps } from '../frame/steps.tsx'
import { NewSession } from './new-session.tsx'
import { OpenSessions } from './open-sessions.tsx'
import './sessions.css'

/** The first step: a restore session, which shows a backup as it was at one point in time. */
export default function SessionsScreen() {
  return (
    <>
      <Steps now={0} />
      <Screen
        title="Choose a restore session"
        lead="A session shows the drives of an organization as they were backed up at one point in time."
      >
        <div className="two-columns">
          <OpenSessions />
          <NewSession />
        </div>
      </Screen>
    </>
  )
}
