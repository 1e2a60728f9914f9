import { enums, fields } from '@onedrive-restore/client'
import { useQuery } from '@tanstack/react-query'
import type { Draft } from '../draft/draft.ts'
import { Facts } from '../parts/facts.tsx'
import { Notice } from '../parts/notice.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { sessionQuery } from '../sessions/session-queries.ts'
import { countOf, numberOf, verbOf } from '../words/count.ts'
import type { Choices } from './choices-of.ts'
import type { Plan } from './use-plan.ts'

interface Props {
  plan: Plan
  draft: Draft
  choices: Choices
}

const { DocumentVersion, DocumentAction, SkipUnresolved } = fields.BulkRestoreOptions
const after = { stop: 'stop', 'go-on': 'go on' } as const

/** What would happen: how many calls with what in them, and what to know before. */
export function PlanSummary({ plan, draft, choices }: Props) {
  const { data: session } = useQuery(sessionQuery(draft.sessionId ?? ''))
  const { batches, drives, duplicates, firstBody, bytes } = plan
  return (
    <>
      <section className="card stack" aria-labelledby="plan">
        <h2 id="plan">The plan</h2>
        <Facts
          of={{
            Organization: session?.organization ?? session?.name ?? '–',
            'Restore session': <code>{draft.sessionId}</code>,
            Drives: <strong>{countOf(drives, 'drive')}</strong>,
            Calls: `${countOf(batches, 'batch')} of up to ${numberOf(draft.batchSize)}, one after the other`,
            'Drives as JSON': countOf(bytes, 'byte'),
            [DocumentVersion.name]: <code>{choices.DocumentVersion}</code>,
            [DocumentAction.name]: <code>{choices.DocumentAction}</code>,
            [SkipUnresolved.name]: <code>{`${choices.SkipUnresolved ?? 'not sent'}`}</code>,
            'After a refusal or failure': after[draft.afterFailed],
            'After an unknown outcome': after[draft.afterUnknown],
          }}
        />
        {duplicates.length > 0 && (
          <Notice tone="info" title={`${countOf(duplicates.length, 'drive')} came twice`}>
            <p>
              {verbOf(duplicates.length, 'It is', 'Each of them is')} restored once:{' '}
              {duplicates
                .slice(0, 5)
                .map(({ name }) => name)
                .join(', ')}
              {duplicates.length > 5 && ' and others'}
            </p>
          </Notice>
        )}
        <details>
          <summary>The body of the first call, without the credentials that follow below</summary>
          <div className="body">
            <Scroll label="Body of the first call">
              <pre>{firstBody}</pre>
            </Scroll>
          </div>
        </details>
      </section>
      <Notice tone="warn" title="Drives are not locked during a restore">
        <p>
          People can work in them meanwhile.{' '}
          {choices.DocumentAction === enums.DocumentAction.overwrite
            ? 'What they save in a document before its turn comes is replaced.'
            : 'Beside each document that exists when its turn comes a copy RESTORED-… is put; their storage needs room.'}{' '}
          A call that was sent cannot be taken back.
        </p>
      </Notice>
    </>
  )
}
