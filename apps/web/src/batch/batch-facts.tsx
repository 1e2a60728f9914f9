import { Facts } from '../parts/facts.tsx'
import { Tag } from '../parts/tag.tsx'
import { cameBack } from '../run/batch-table.tsx'
import type { BatchAccount } from '../run/run-queries.ts'
import { countOf } from '../words/count.ts'
import { batchStates } from '../words/states.ts'
import { timeOf } from '../words/time.ts'

/** What the ledger says of a batch. */
export function BatchFacts({ runId, batch }: { runId: string; batch: BatchAccount }) {
  const { word, tone } = batchStates[batch.state]
  const { finding } = batch
  return (
    <section className="card stack" aria-labelledby="sent">
      <h2 id="sent">What was sent</h2>
      <Facts
        of={{
          State: <Tag tone={tone}>{word}</Tag>,
          Drives: countOf(batch.drives, 'drive'),
          Sent: timeOf(batch.sentAt),
          'Came back': timeOf(batch.end?.at),
          How: cameBack({ ...batch, finding: undefined } as BatchAccount),
          'Restore session': <code>{batch.restoreSessionId ?? '–'}</code>,
          Run: <code>{runId}</code>,
          ...(finding && {
            Settled: `${timeOf(finding.at)} by ${finding.by}: ${finding.done ? 'it was carried out' : 'it was not carried out'}`,
            Why: finding.why,
          }),
          ...(batch.follows && { 'Sent before in': <code>{batch.follows}</code> }),
          ...(batch.followedBy && { 'Planned again in': <code>{batch.followedBy}</code> }),
        }}
      />
    </section>
  )
}
