import { Loader } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { useAccount } from './console/account.ts'
import { Announcer } from './frame/announcer.tsx'
import './frame/frame.css'
import { Header } from './frame/header.tsx'
import { ServerBanner } from './frame/server-banner.tsx'
import { ProblemNotice } from './parts/problem-notice.tsx'
import { SignInScreen } from './sign-in/sign-in-screen.tsx'

const SessionsScreen = lazy(() => import('./sessions/sessions-screen.tsx'))
const DrivesScreen = lazy(() => import('./drives/drives-screen.tsx'))
const OptionsScreen = lazy(() => import('./options/options-screen.tsx'))
const PlanScreen = lazy(() => import('./plan/plan-screen.tsx'))
const HistoryScreen = lazy(() => import('./history/history-screen.tsx'))
const RunScreen = lazy(() => import('./run/run-screen.tsx'))
const BatchScreen = lazy(() => import('./batch/batch-screen.tsx'))
const MockScreen = lazy(() => import('./mock/mock-screen.tsx'))

/** The frame around every screen, and which address shows which of them. */
export function App() {
  const { data: account, error, refetch } = useAccount()
  const isMock = account?.kind === 'mock'
  return (
    <>
      <a className="skip-link" href="#main">
        To the content
      </a>
      <Header signedInAs={account?.signedInAs} isMock={isMock} />
      {account && <ServerBanner {...account} />}
      <main id="main" tabIndex={-1}>
        {error && <ProblemNotice error={error} onRetry={() => refetch()} />}
        {account && !account.signedInAs && <SignInScreen upstream={account.upstream} isMock={isMock} />}
        {account?.signedInAs && <Screens isMock={isMock} />}
      </main>
      <Announcer />
    </>
  )
}

function Screens({ isMock }: { isMock: boolean }) {
  return (
    <Suspense fallback={<Loader aria-label="Loading" />}>
      <Switch>
        <Route path="/sessions" component={SessionsScreen} />
        <Route path="/sessions/:id/drives">{({ id }) => <DrivesScreen key={id} sessionId={id} />}</Route>
        <Route path="/sessions/:id/options">{({ id }) => <OptionsScreen key={id} sessionId={id} />}</Route>
        <Route path="/sessions/:id/plan">{({ id }) => <PlanScreen key={id} sessionId={id} />}</Route>
        <Route path="/runs" component={HistoryScreen} />
        <Route path="/runs/:id">{({ id }) => <RunScreen key={id} runId={id} />}</Route>
        <Route path="/runs/:id/batches/:number">
          {({ id, number }) => <BatchScreen key={number} runId={id} number={Number(number)} />}
        </Route>
        {isMock && <Route path="/mock" component={MockScreen} />}
        <Redirect to="/sessions" />
      </Switch>
    </Suspense>
  )
}
