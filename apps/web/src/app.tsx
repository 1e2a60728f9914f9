import { useState } from 'react'
import { client, type Drive, type Problem, problemOf, type Session } from './api.ts'
import { RestoreForm } from './restore-form.tsx'
import { ResultPanel } from './result-panel.tsx'
import { SessionChoice } from './session-choice.tsx'
import { SignIn } from './sign-in.tsx'

/** The way to a restore, one step after the other: sign in, open a backup, choose drives, restore. */
export function App() {
  const [signedIn, setSignedIn] = useState(false)
  const [session, setSession] = useState<Session>()
  const [drives, setDrives] = useState<Drive[]>()
  const [problem, setProblem] = useState<Problem>()

  /** Runs one step; what goes wrong is shown below the step. */
  async function step(run: () => Promise<void>) {
    setProblem(undefined)
    await run().catch((error) => setProblem(problemOf(error)))
  }

  const choose = (chosen: Session) =>
    step(async () => {
      setSession(chosen)
      setDrives(undefined)
      setDrives(await Array.fromAsync(client.listOneDrives(chosen.id)))
    })

  return (
    <main>
      <h1>Restore OneDrives</h1>
      <p className="lead">
        Restores each drive to where it was backed up from. One call, one answer at the end.
      </p>
      <SignIn step={step} onDone={() => setSignedIn(true)} />
      {signedIn && <SessionChoice step={step} chosen={session} onChoose={choose} />}
      {problem && <ResultPanel problem={problem} />}
      {session && drives && <RestoreForm key={session.id} session={session} listed={drives} />}
    </main>
  )
}
