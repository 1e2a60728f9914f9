import { enums, fields, restoreOneDrivesExamples } from '@onedrive-restore/client'
import { type FormEvent, useState } from 'react'
import type { BulkRestore, Drive, Session } from './api.ts'
import { CredentialFields, type Credentials } from './credential-fields.tsx'
import { DriveTable } from './drive-table.tsx'
import { Choice } from './fields.tsx'
import { ResultPanel } from './result-panel.tsx'
import { useRestore } from './use-restore.ts'

const example = restoreOneDrivesExamples['on-premises-keep'].restoreToOriginalLocation
const { DocumentVersion, DocumentAction } = fields.BulkRestoreOptions

/** What to restore and how; below it what happens. */
export function RestoreForm({ session, listed }: { session: Session; listed: Drive[] }) {
  const [drives, setDrives] = useState(listed)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [version, setVersion] = useState(example.DocumentVersion)
  const [action, setAction] = useState(example.DocumentAction)
  const [skip, setSkip] = useState(example.SkipUnresolved ?? false)
  const [credentials, setCredentials] = useState<Credentials>({})
  const { busy, events, result, problem, restore } = useRestore(session)
  const wrong = problem?.message ?? ''
  const toRestore = drives.filter(({ id }) => chosen.has(id))

  async function send(event: FormEvent) {
    event.preventDefault()
    // The credentials may be incomplete here; the client says so, and the page shows it.
    const restoreToOriginalLocation = {
      ...credentials,
      OneDrives: toRestore,
      DocumentVersion: version,
      DocumentAction: action,
      SkipUnresolved: skip,
    } as BulkRestore['restoreToOriginalLocation']
    // What may have been restored has to be chosen again before it can be restored again.
    if (await restore({ restoreToOriginalLocation })) setChosen(new Set())
  }

  return (
    <form onSubmit={send}>
      <DriveTable drives={drives} chosen={chosen} onChoose={setChosen} wrong={wrong}>
        <button type="button" className="plain" onClick={() => setDrives(example.OneDrives)}>
          Take the drives of the documented example instead
        </button>
      </DriveTable>
      <CredentialFields credentials={credentials} onChange={setCredentials} wrong={wrong} />
      <fieldset>
        <legend>How</legend>
        <Choice
          field={DocumentVersion}
          values={enums.DocumentVersion}
          value={version}
          onChange={setVersion}
        />
        <Choice field={DocumentAction} values={enums.DocumentAction} value={action} onChange={setAction} />
        <label className="check">
          <input type="checkbox" checked={skip} onChange={(event) => setSkip(event.target.checked)} />
          Skip drives that cannot be resolved
        </label>
      </fieldset>
      <button type="submit" disabled={busy}>
        {busy ? 'Restoring…' : `Restore ${toRestore.length} ${toRestore.length === 1 ? 'drive' : 'drives'}`}
      </button>
      <ResultPanel busy={busy} events={events} result={result} problem={problem} />
    </form>
  )
}
