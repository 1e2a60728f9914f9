import { Button, Loader, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { Screen } from '../frame/screen.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { timeOf } from '../words/time.ts'
import { BatchTable } from './batch-table.tsx'
import { ChooseAgain } from './choose-again.tsx'
import { DriveTable } from './drive-table.tsx'
import { Exports } from './exports.tsx'
import { LiveLog } from './live-log.tsx'
import { NeedsPerson } from './needs-person.tsx'
import { Progress } from './progress.tsx'
import { Resume } from './resume.tsx'
import { runQuery } from './run-queries.ts'
import './run.css'
import { RunFacts } from './run-facts.tsx'
import { StopButtons } from './stop-buttons.tsx'
import { useAnnouncements } from './use-announcements.ts'
import { useLiveRun } from './use-live-run.ts'

/** One run: how it stands, what is known of each drive, and what can be done. It lives on the server. */
export default function RunScreen({ runId }: { runId: string }) {
  const { data: run, error, refetch } = useQuery(runQuery(runId))
  const { entries, isHeard } = useLiveRun(runId)
  const [verdict, setVerdict] = useState('')
  const [tab, setTab] = useState<string | null>('drives')
  useAnnouncements(run)
  const show = (wanted: string) => {
    setVerdict(wanted)
    setTab('drives')
  }
  return (
    <Screen
      title={`Run ${run?.note?.organization ? `for ${run.note.organization}` : ''}`.trim()}
      lead={run && `Planned ${timeOf(run.plannedAt)}${run.note ? ` by ${run.note.by}` : ''}`}
      actions={run && <Exports runId={runId} />}
    >
      {error && <ProblemNotice error={error} title="The run could not be read" onRetry={() => refetch()} />}
      {!run && !error && <Loader aria-label="Reading the run" />}
      {run && !isHeard && (
        <Notice tone="warn" title="Nothing is heard from the console" isUrgent>
          <p>What stands here may be old. If the console itself still runs, so does the restore.</p>
        </Notice>
      )}
      {run && (
        <>
          <Progress run={run} onShow={show} />
          {run.isRunning && <StopButtons run={run} />}
          <NeedsPerson run={run} />
          {!run.isRunning && run.counts.planned.batches > 0 && <Resume run={run} />}
          <ChooseAgain run={run} />
          <section className="card" aria-label="Details">
            <Tabs value={tab} onChange={setTab} keepMounted={false}>
              <Tabs.List>
                <Tabs.Tab value="drives">Drives</Tabs.Tab>
                <Tabs.Tab value="batches">Batches</Tabs.Tab>
                <Tabs.Tab value="log">Events</Tabs.Tab>
                <Tabs.Tab value="facts">Choices</Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="drives">
                <DriveTable runId={runId} verdict={verdict} onVerdict={setVerdict} />
              </Tabs.Panel>
              <Tabs.Panel value="batches">
                <BatchTable runId={runId} />
              </Tabs.Panel>
              <Tabs.Panel value="log">
                <LiveLog entries={entries} />
              </Tabs.Panel>
              <Tabs.Panel value="facts">
                <RunFacts run={run} />
              </Tabs.Panel>
            </Tabs>
          </section>
          <p>
            <Button component={Link} href="/sessions" variant="default" size="xs">
              Another restore
            </Button>
          </p>
        </>
      )}
    </Screen>
  )
}
