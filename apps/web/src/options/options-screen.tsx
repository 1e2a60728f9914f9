import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { useDraft } from '../draft/draft.ts'
import { Screen } from '../frame/screen.tsx'
import { Steps } from '../frame/steps.tsx'
import { NoDrives } from '../parts/no-drives.tsx'
import { Notice } from '../parts/notice.tsx'
import { countOf } from '../words/count.ts'
import { DocumentChoices } from './document-choices.tsx'
import { missingIn } from './missing-in.ts'
import { SendingChoices } from './sending-choices.tsx'

/** The third step: what happens to documents, and how the batches are sent. */
export default function OptionsScreen({ sessionId }: { sessionId: string }) {
  const draft = useDraft(sessionId)
  const [isChecked, setIsChecked] = useState(false)
  const [, navigate] = useLocation()
  const missing = missingIn(draft)

  function goOn(event: FormEvent) {
    event.preventDefault()
    setIsChecked(true)
    if (missing.length === 0) navigate(`/sessions/${sessionId}/plan`)
  }

  return (
    <>
      <Steps now={2} sessionId={sessionId} />
      <Screen title="Options" lead={`For ${countOf(draft.chosen.size, 'drive')}`}>
        {draft.chosen.size === 0 ? (
          <NoDrives sessionId={sessionId} />
        ) : (
          <form className="stack" onSubmit={goOn} noValidate>
            <DocumentChoices draft={draft} isChecked={isChecked} />
            <SendingChoices draft={draft} isChecked={isChecked} />
            {isChecked && missing.length > 0 && (
              <Notice tone="bad" title="Something is still to be chosen" isUrgent>
                <p>{missing.join(', ')}</p>
              </Notice>
            )}
            <div className="row">
              <Button type="submit">Continue to the plan</Button>
            </div>
          </form>
        )}
      </Screen>
    </>
  )
}
