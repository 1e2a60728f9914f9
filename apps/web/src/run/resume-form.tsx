import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { enums } from '@onedrive-restore/client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, consoleApi } from '../console/console-api.ts'
import { queries } from '../console/queries.ts'
import { CredentialFields } from '../credentials/credential-fields.tsx'
import type { Credentials } from '../credentials/pairs.ts'
import { useCredentials } from '../credentials/use-credentials.ts'
import { ConfirmOverwrite, isConfirmed } from '../parts/confirm-overwrite.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { isWorking, sessionsQuery } from '../sessions/session-queries.ts'
import { countOf } from '../words/count.ts'
import { timeOf } from '../words/time.ts'
import { type RunView, runQuery } from './run-queries.ts'

/** What it takes to go on. Credentials are given anew, because nothing has kept them. */
export function ResumeForm({ run }: { run: RunView }) {
  const { drives } = run.counts.planned
  const overwrites = run.choices.DocumentAction === enums.DocumentAction.overwrite
  const [typed, setTyped] = useState('')
  const credentials = useCredentials()
  const { data: sessions } = useQuery(sessionsQuery)
  const open = sessions?.filter(isWorking) ?? []
  const before = run.carrying?.restoreSessionId ?? run.note?.restoreSessionId
  const [sessionId, setSessionId] = useState<string>()
  const chosen = sessionId ?? open.find(({ id }) => id === before)?.id ?? ''
  const [goOn, setGoOn] = useState({ afterUnknown: false, afterFailed: false })
  const [error, setError] = useState<unknown>()
  const [isChecked, setIsChecked] = useState(false)
  const [isSending, setIsSending] = useState(false)

  async function send() {
    setIsChecked(true)
    const given = credentials.look()
    if (!given || chosen === '' || (overwrites && !isConfirmed(typed, drives))) return
    setIsSending(true)
    setError(undefined)
    const json = {
      restoreSessionId: chosen,
      credentials: given as unknown as Credentials,
      afterUnknown: goOn.afterUnknown ? ('go-on' as const) : ('stop' as const),
      afterFailed: goOn.afterFailed ? ('go-on' as const) : ('stop' as const),
      ...(overwrites && { confirmedDrives: drives }),
    }
    try {
      await answerOf(consoleApi.runs[':id'].resume.$post({ param: { id: run.id }, json }))
      credentials.clear()
      await queries.invalidateQueries({ queryKey: runQuery(run.id).queryKey })
    } catch (failure) {
      setError(failure)
    } finally {
      setIsSending(false)
    }
  }

  return (
    <form
      ref={credentials.form}
      className="stack"
      onSubmit={(event) => event.preventDefault()}
      aria-label="Resume"
      noValidate
    >
      <NativeSelect
        label="Restore session"
        description="The one of before, or another one of the same backup."
        value={chosen}
        onChange={(event) => setSessionId(event.currentTarget.value)}
        error={isChecked && chosen === '' && 'Choose an open session.'}
        data={[
          { value: '', label: 'Choose…', disabled: true },
          ...open.map(({ id, name, organization, creationTime }) => ({
            value: id,
            label: `${name ?? organization ?? id}, opened ${timeOf(creationTime)}${id === before ? ' (as before)' : ''}`,
          })),
        ]}
      />
      <Checkbox
        label="Go on after a batch that the server refused or failed on"
        checked={goOn.afterFailed}
        onChange={(event) => setGoOn({ ...goOn, afterFailed: event.currentTarget.checked })}
      />
      <Checkbox
        label="Go on after a batch whose outcome is unknown"
        checked={goOn.afterUnknown}
        onChange={(event) => setGoOn({ ...goOn, afterUnknown: event.currentTarget.checked })}
      />
      <CredentialFields missing={credentials.missing} onInput={credentials.onInput} />
      {credentials.isEmpty && (
        <Notice tone="bad" title="Credentials are missing" isUrgent>
          <p>Fill in at least one pair.</p>
        </Notice>
      )}
      {overwrites && (
        <ConfirmOverwrite drives={drives} typed={typed} onType={setTyped} isChecked={isChecked} />
      )}
      {error !== undefined && <ProblemNotice error={error} title="The run does not go on" />}
      <div>
        <Button type="button" color={overwrites ? 'red' : 'blue'} loading={isSending} onClick={send}>
          Restore the {countOf(drives, 'drive')} left
        </Button>
      </div>
    </form>
  )
}
