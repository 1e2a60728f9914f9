import { Button, Checkbox, Radio, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { accountQuery } from '../console/account.ts'
import { answerOf, consoleApi } from '../console/console-api.ts'
import { queries } from '../console/queries.ts'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import type { BatchAccount } from '../run/run-queries.ts'
import { countOf } from '../words/count.ts'

/** Where a person writes down what became of a batch. It stands in the ledger for good. */
export function ResolveForm({ runId, batch }: { runId: string; batch: BatchAccount }) {
  const { data: account } = useQuery(accountQuery)
  const [done, setDone] = useState<'yes' | 'no'>()
  const [by, setBy] = useState(account?.signedInAs ?? '')
  const [why, setWhy] = useState('')
  const [planAgain, setPlanAgain] = useState(false)
  const [isChecked, setIsChecked] = useState(false)
  const resolve = useMutation({
    mutationFn: () =>
      answerOf(
        consoleApi.batches[':id'].resolve.$post({
          param: { id: batch.id },
          json: {
            done: done === 'yes',
            by: by.trim(),
            why: why.trim(),
            planAgain: done === 'no' && planAgain,
          },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['runs', runId] }),
  })
  const isWhole = done !== undefined && by.trim() !== '' && why.trim() !== ''

  function send(event: FormEvent) {
    event.preventDefault()
    setIsChecked(true)
    if (isWhole && !resolve.isPending) resolve.mutate()
  }

  return (
    <form className="card stack" onSubmit={send} aria-labelledby="settle" noValidate>
      <div className="stack tight">
        <h2 id="settle">Settle it in writing</h2>
        <p className="soft">This stays in the ledger and cannot be changed afterwards.</p>
      </div>
      <Radio.Group
        label="What did you find?"
        value={done ?? ''}
        onChange={(value) => setDone(value as 'yes' | 'no')}
        error={isChecked && !done && 'Choose one of them.'}
      >
        <div className="stack tight choices">
          <Radio value="yes" label="The batch was carried out" description="Its drives are not sent again." />
          <Radio
            value="no"
            label="The batch was not carried out"
            description="Its drives count as not done, and can be planned again."
          />
        </div>
      </Radio.Group>
      {done === 'no' && (
        <Checkbox
          label={`Plan its ${countOf(batch.drives, 'drive')} again in this run`}
          description="They are sent when the run is resumed. If they were restored after all, that is not known to be harmless."
          checked={planAgain}
          onChange={(event) => setPlanAgain(event.currentTarget.checked)}
        />
      )}
      <TextInput
        label="Who looked"
        className="medium-field"
        value={by}
        onChange={(event) => setBy(event.currentTarget.value)}
        error={isChecked && by.trim() === '' && 'Say who has looked.'}
      />
      <Textarea
        label="What they saw"
        description="Something that was seen, such as: the log of the proxy shows that the call never reached the server."
        rows={3}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
        error={isChecked && why.trim() === '' && 'Say what was seen.'}
      />
      {resolve.error && <ProblemNotice error={resolve.error} title="Nothing was written down" />}
      <div>
        <Button type="submit" loading={resolve.isPending}>
          Write it down
        </Button>
      </div>
    </form>
  )
}
