import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { Screen } from '../frame/screen.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { BatchFacts } from './batch-facts.tsx'
import { batchQuery, isOpen } from './batch-queries.ts'
import './batch.css'
import { EvidencePanel } from './evidence-panel.tsx'
import { ResolveForm } from './resolve-form.tsx'

/** One batch: what was sent when, what the session says since then, and, where nobody knows the outcome, who settles it. */
export default function BatchScreen({ runId, number }: { runId: string; number: number }) {
  const { data: batch, error, refetch } = useQuery(batchQuery(runId, number))
  return (
    <Screen title={`Batch ${number}`} lead={<Link href={`/runs/${runId}`}>Back to its run</Link>}>
      {error && <ProblemNotice error={error} title="The batch could not be read" onRetry={() => refetch()} />}
      {!batch && !error && <Loader aria-label="Reading the batch" />}
      {batch?.state === 'unknown' && (
        <Notice tone="open" title="Nobody knows the outcome of this batch">
          <p>
            It was sent, and no answer says what came of it. The server may have restored its drives, or may
            still be at it. Look at what follows, wait until nothing new comes, and then write down what you
            found.
          </p>
        </Notice>
      )}
      {batch?.state === 'failed' && (
        <Notice tone="bad" title="The server failed on this batch">
          <p>Some of its drives may have been restored before it failed.</p>
        </Notice>
      )}
      {batch && <BatchFacts runId={runId} batch={batch} />}
      {batch?.sentAt && <EvidencePanel batch={batch} />}
      {batch && isOpen(batch) && <ResolveForm runId={runId} batch={batch} />}
    </Screen>
  )
}
