import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, consoleApi } from '../console/console-api.ts'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import type { RunView } from './run-queries.ts'

type When = 'after-batch' | 'now'

/** The two ways to end a run. The second one is asked about, because it leaves something unknown. */
export function StopButtons({ run: { id, carrying } }: { run: RunView }) {
  const [isAsking, setIsAsking] = useState(false)
  const stop = useMutation({
    mutationFn: (when: When) =>
      answerOf(consoleApi.runs[':id'].stop.$post({ param: { id }, json: { when } })),
    onSettled: () => setIsAsking(false),
  })
  const { stopping } = carrying ?? {}
  return (
    <>
      <div className="row">
        <Button
          variant="default"
          disabled={stopping !== undefined || stop.isPending}
          onClick={() => stop.mutate('after-batch')}
        >
          Stop after this batch
        </Button>
        <Button
          variant="default"
          disabled={stopping === 'now' || stop.isPending}
          aria-expanded={isAsking}
          onClick={() => setIsAsking(!isAsking)}
        >
          Stop now…
        </Button>
      </div>
      {isAsking && (
        <Notice tone="warn" title="Stopping now leaves the batch in flight unknown" isUrgent>
          <p>
            The server may go on with it, because a call that was sent cannot be taken back. Nothing more is
            sent.
          </p>
          <div className="row">
            <Button color="red" size="xs" onClick={() => stop.mutate('now')}>
              Stop now
            </Button>
            <Button variant="default" size="xs" onClick={() => setIsAsking(false)}>
              Let it run
            </Button>
          </div>
        </Notice>
      )}
      {stop.error && <ProblemNotice error={stop.error} title="The run was not stopped" />}
    </>
  )
}
