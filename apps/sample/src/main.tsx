import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { client, queries } from './client.ts'
import { Drives } from './drives.tsx'
import { MockPanel } from './mock-panel.tsx'
import { Plain } from './plain/plain.tsx'
import { Sessions } from './sessions.tsx'
import { SignIn } from './sign-in.tsx'
import './style.css'

/** A reload forgets all of it: who is signed in, and what was sent. */
function Page() {
  const [isSignedIn, setSignedIn] = useState(false)
  const [sessionId, setSessionId] = useState<string>()
  if (!isSignedIn) return <SignIn signIn={client.signIn} onDone={() => setSignedIn(true)} />
  return sessionId ? <Drives sessionId={sessionId} /> : <Sessions onChosen={setSessionId} />
}

createRoot(document.body).render(
  <QueryClientProvider client={queries}>
    <main>{location.pathname === '/plain' ? <Plain /> : <Page />}</main>
    <MockPanel />
  </QueryClientProvider>,
)
