import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { useDraft } from '../draft/draft.ts'
import { drivesQuery } from '../drives/drives-query.ts'
import { Screen } from '../frame/screen.tsx'
import { Steps } from '../frame/steps.tsx'
import { NoDrives } from '../parts/no-drives.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { choicesOf } from './choices-of.ts'
import { PlanSummary } from './plan-summary.tsx'
import { StartForm } from './start-form.tsx'
import { usePlan } from './use-plan.ts'
import './plan.css'

/** The last step: everything that would happen, before anything happens, and the start. */
export default function PlanScreen({ sessionId }: { sessionId: string }) {
  const draft = useDraft(sessionId)
  const choices = choicesOf(draft)
  const { data: listed } = useQuery(drivesQuery(sessionId))
  const drives = useMemo(() => listed?.filter(({ id }) => draft.chosen.has(id)), [listed, draft.chosen])
  const plan = usePlan(draft, drives)
  return (
    <>
      <Steps now={3} sessionId={sessionId} />
      <Screen title="Check and start" lead="Nothing has been sent yet.">
        {draft.chosen.size === 0 && <NoDrives sessionId={sessionId} />}
        {draft.chosen.size > 0 && !choices && (
          <Notice tone="info" title="The options are not complete">
            <p>
              <Link href={`/sessions/${sessionId}/options`}>Choose them</Link> first.
            </p>
          </Notice>
        )}
        {plan.error && (
          <ProblemNotice error={plan.error} title="There is no plan" onRetry={() => plan.refetch()} />
        )}
        {plan.isLoading && <Loader aria-label="Planning" />}
        {plan.data && drives && choices && (
          <>
            <PlanSummary plan={plan.data} draft={draft} choices={choices} />
            <StartForm plan={plan.data} draft={draft} choices={choices} drives={drives} />
          </>
        )}
      </Screen>
    </>
  )
}
