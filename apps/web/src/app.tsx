import { enums, fields, operations, restoreOneDrivesExamples } from '@onedrive-restore/client'
import { type FormEvent, useState } from 'react'
import { CredentialFields, type Credentials } from './credential-fields.tsx'
import { DriveTable } from './drive-table.tsx'
import { Choice, TextField } from './fields.tsx'
import { type BulkRestore, type Result, restore } from './restore.ts'
import { ResultPanel } from './result-panel.tsx'

const example = restoreOneDrivesExamples['on-premises-keep'].restoreToOriginalLocation
const { DocumentVersion, DocumentAction } = fields.BulkRestoreOptions
const { restoreSessionId: sessionParameter } = operations.restoreOneDrives.parameters

/** The restore form: drives, credentials and the two choices; below it what the server said. */
export function App() {
  const [token, setToken] = useState('')
  const [sessionId, setSessionId] = useState<string>(sessionParameter.example)
  const [drives, setDrives] = useState(example.OneDrives)
  const [version, setVersion] = useState(example.DocumentVersion)
  const [action, setAction] = useState(example.DocumentAction)
  const [skip, setSkip] = useState(example.SkipUnresolved ?? false)
  const [credentials, setCredentials] = useState<Credentials>({})
  const [busy, setBusy] = useState(false)
  const [result, setResult] = useState<Result>()
  const wrong = result?.kind === 'rejected' ? result.message : ''

  async function send(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setResult(undefined)
    // The credentials may be incomplete here; the server says so, and the page shows it.
    const restoreToOriginalLocation = {
      ...credentials,
      OneDrives: drives,
      DocumentVersion: version,
      DocumentAction: action,
      SkipUnresolved: skip,
    } as BulkRestore['restoreToOriginalLocation']
    setResult(await restore(token, sessionId, { restoreToOriginalLocation }))
    setBusy(false)
  }

  return (
    <main>
      <h1>Restore OneDrives</h1>
      <p className="lead">
        Restores each drive to where it was backed up from. One call, one answer at the end.
      </p>
      <form onSubmit={send}>
        <fieldset>
          <legend>Connection</legend>
          <TextField label="Access token" secret value={token} onChange={setToken} wrong={wrong} />
          <TextField
            label={sessionParameter.name}
            hint={sessionParameter.description}
            value={sessionId}
            onChange={setSessionId}
            wrong={wrong}
          />
        </fieldset>
        <DriveTable drives={drives} onChange={setDrives} wrong={wrong} />
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
          {busy ? 'Restoring…' : `Restore ${drives.length} ${drives.length === 1 ? 'drive' : 'drives'}`}
        </button>
      </form>
      <ResultPanel busy={busy} result={result} />
    </main>
  )
}
