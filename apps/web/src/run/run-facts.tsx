import { fields } from '@onedrive-restore/client'
import { Facts } from '../parts/facts.tsx'
import { timeOf } from '../words/time.ts'
import type { RunView } from './run-queries.ts'

const { DocumentVersion, DocumentAction, SkipUnresolved } = fields.BulkRestoreOptions

/** What was chosen when the run was planned. It cannot be changed any more. */
export function RunFacts({ run: { id, choices, note, plannedAt, carrying } }: { run: RunView }) {
  return (
    <div className="panel">
      <Facts
        of={{
          Run: <code>{id}</code>,
          Planned: `${timeOf(plannedAt)}${note ? ` by ${note.by}` : ''}`,
          Server: note?.server ?? '–',
          'Restore session': <code>{carrying?.restoreSessionId ?? note?.restoreSessionId ?? '–'}</code>,
          [DocumentVersion.name]: <code>{choices.DocumentVersion}</code>,
          [DocumentAction.name]: <code>{choices.DocumentAction}</code>,
          [SkipUnresolved.name]: <code>{`${choices.SkipUnresolved ?? 'not sent'}`}</code>,
        }}
      />
    </div>
  )
}
