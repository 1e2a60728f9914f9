import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { changeDraft, type Draft } from '../draft/draft.ts'
import { numberOf } from '../words/count.ts'
import { isBatchSize, maxBatchSize } from './missing-in.ts'

/** How the drives are sent: the console cuts them into batches, one call each, one after the other. */
export function SendingChoices({ draft, isChecked }: { draft: Draft; isChecked: boolean }) {
  const [size, setSize] = useState(`${draft.batchSize}`)
  return (
    <section className="card stack roomy" aria-labelledby="sending">
      <h2 id="sending">Sending</h2>
      <TextInput
        label="Drives in one call"
        description="A call answers only when its last drive is done. Small batches say more, and lose less."
        inputMode="numeric"
        className="short-field"
        value={size}
        onChange={(event) => {
          setSize(event.currentTarget.value)
          changeDraft({ batchSize: Number(event.currentTarget.value || 'none') })
        }}
        error={
          (isChecked || size !== '') &&
          !isBatchSize(draft.batchSize) &&
          `A whole number from 1 to ${numberOf(maxBatchSize)}.`
        }
      />
      <Checkbox
        label="Go on after a batch that the server refused or failed on"
        description="Without it the run stops there, and can be resumed."
        checked={draft.afterFailed === 'go-on'}
        onChange={(event) => changeDraft({ afterFailed: event.currentTarget.checked ? 'go-on' : 'stop' })}
      />
      <Checkbox
        label="Go on after a batch whose outcome is unknown"
        description="The lost call may still be running on the server, and the next one would write beside it."
        checked={draft.afterUnknown === 'go-on'}
        onChange={(event) => changeDraft({ afterUnknown: event.currentTarget.checked ? 'go-on' : 'stop' })}
      />
    </section>
  )
}
