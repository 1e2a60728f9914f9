import { Button } from '@mantine/core'
import { enums } from '@onedrive-restore/client'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Drive } from '../console/client.ts'
import { problemOf } from '../console/problem.ts'
import { CredentialFields } from '../credentials/credential-fields.tsx'
import { useCredentials } from '../credentials/use-credentials.ts'
import type { Draft } from '../draft/draft.ts'
import { ConfirmOverwrite, isConfirmed } from '../parts/confirm-overwrite.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { countOf } from '../words/count.ts'
import type { Choices } from './choices-of.ts'
import type { Plan } from './use-plan.ts'
import { useStart } from './use-start.ts'

interface Props {
  plan: Plan
  draft: Draft
  choices: Choices
  drives: readonly Drive[]
}

/** The credentials, the confirmation where something is replaced, and the one button that restores. */
export function StartForm({ plan, draft, choices, drives }: Props) {
  const credentials = useCredentials()
  const { form, missing, isEmpty } = credentials
  const [typed, setTyped] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const { start, isStarting, error } = useStart(draft)
  const overwrites = choices.DocumentAction === enums.DocumentAction.overwrite

  async function send() {
    setIsChecked(true)
    const given = credentials.look()
    if (!given || (overwrites && !isConfirmed(typed, plan.drives)) || isStarting) return
    await start({ drives, choices, credentials: given, confirmed: overwrites ? plan.drives : undefined })
  }

  return (
    <form ref={form} className="card stack" onSubmit={(event) => event.preventDefault()} noValidate>
      <div className="stack tight">
        <h2>Credentials for the organization</h2>
        <p className="soft">
          One whole pair, or both for a hybrid organization. They stay in memory until the run has ended, and
          are written nowhere.
        </p>
      </div>
      <CredentialFields missing={missing} onInput={credentials.onInput} />
      {isEmpty && (
        <Notice tone="bad" title="Credentials are missing" isUrgent>
          <p>Fill in at least one pair.</p>
        </Notice>
      )}
      {overwrites && (
        <ConfirmOverwrite drives={plan.drives} typed={typed} onType={setTyped} isChecked={isChecked} />
      )}
      {error !== undefined && <NotStarted error={error} runId={draft.runId} />}
      <div className="row">
        <Button type="button" color={overwrites ? 'red' : 'blue'} loading={isStarting} onClick={send}>
          Restore {countOf(plan.drives, 'drive')} now
        </Button>
      </div>
    </form>
  )
}

/** Why a run was not started, or that nobody knows whether it was. */
function NotStarted({ error, runId }: { error: unknown; runId: string }) {
  if (problemOf(error).outcome !== 'unknown')
    return <ProblemNotice error={error} title="The run was not started" />
  return (
    <Notice tone="open" title="It is not known whether the run was started" isUrgent>
      <p>{problemOf(error).sentence}</p>
      <p>
        <Link href={`/runs/${runId}`}>Look at the run</Link>. The button can be pressed again as well: the
        console takes this run once, however often it is asked.
      </p>
    </Notice>
  )
}
