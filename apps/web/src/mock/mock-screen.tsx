import { Button, Loader, NativeSelect } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, consoleApi } from '../console/console-api.ts'
import { queries } from '../console/queries.ts'
import { announce } from '../frame/announcer.tsx'
import { Screen } from '../frame/screen.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'

const { state, scenario, faults, reset } = consoleApi.mock
const key = ['mock']

/** Steers the mock behind the console: how it answers, and what goes wrong next. A real server has no such screen. */
export default function MockScreen() {
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: () => answerOf(state.$get()),
    staleTime: 0,
  })
  const [fault, setFault] = useState('')
  const [operation, setOperation] = useState('')
  const steer = useMutation({
    mutationFn: async ({ call, said }: { call: () => Promise<unknown>; said: string }) => {
      await call()
      announce(said)
      return said
    },
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
  if (error)
    return <ProblemNotice error={error} title="The mock could not be asked" onRetry={() => refetch()} />
  if (!data) return <Loader aria-label="Asking the mock" />
  const choose = (name: string) =>
    steer.mutate({
      call: () => answerOf(scenario.$put({ json: { scenario: name || null } })),
      said: name ? `From now on: ${name}.` : 'It answers as usual.',
    })
  const addFault = () =>
    steer.mutate({
      call: () => answerOf(faults.$post({ json: { fault, ...(operation && { operation }) } })),
      said: `The next request ${operation ? `of ${operation} ` : ''}meets ${fault}.`,
    })
  const startOver = () =>
    steer.mutate({
      call: () => answerOf(reset.$post()),
      said: 'The mock is as it was at its start: its sessions and tokens are gone, so sign in again.',
    })
  return (
    <Screen title="Mock" lead="How the made-up server behaves, to see what the console makes of it.">
      <section className="card stack" aria-labelledby="scenario">
        <h2 id="scenario">Answers</h2>
        <NativeSelect
          label="Scenario"
          description="An example of the contract that every operation answers which has it."
          className="medium-field"
          value={data.scenario ?? ''}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[{ value: '', label: 'as usual' }, ...data.scenarios]}
        />
      </section>
      <section className="card stack" aria-labelledby="faults">
        <h2 id="faults">The next request fails</h2>
        <div className="two-fields">
          <NativeSelect
            label="How"
            value={fault}
            onChange={(event) => setFault(event.currentTarget.value)}
            data={[{ value: '', label: 'Choose…', disabled: true }, ...data.faults]}
          />
          <NativeSelect
            label="Of which operation"
            value={operation}
            onChange={(event) => setOperation(event.currentTarget.value)}
            data={[{ value: '', label: 'any' }, ...data.operations]}
          />
        </div>
        <div>
          <Button variant="default" disabled={fault === ''} onClick={addFault}>
            Let it fail
          </Button>
        </div>
      </section>
      <section className="card stack" aria-labelledby="reset">
        <h2 id="reset">Start over</h2>
        <div>
          <Button variant="default" onClick={startOver}>
            Reset the mock
          </Button>
        </div>
      </section>
      {steer.data && !steer.isPending && <Notice tone="info" title={steer.data} />}
      {steer.error && <ProblemNotice error={steer.error} title="The mock does not do that" />}
    </Screen>
  )
}
