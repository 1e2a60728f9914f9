import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { answerOf, consoleApi } from '../console/console-api.ts'
import { changeDraft, resetDraft } from '../draft/draft.ts'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { countOf, verbOf } from '../words/count.ts'
import { any, type RunView } from './run-queries.ts'

/** Drives that another run may restore: something says that this one did not, or not wholly. */
const verdicts = ['failed', 'skipped', 'not-done'] as const
const limit = 1_000

/** Begins another restore with the drives that this run has not restored. Unknown ones are not among them. */
export function ChooseAgain({ run }: { run: RunView }) {
  const [, navigate] = useLocation()
  const { failed, skipped, notDone } = run.standing
  const sessionId = run.carrying?.restoreSessionId ?? run.note?.restoreSessionId
  const count = failed + skipped + notDone
  const choose = useMutation({
    mutationFn: () => idsOf(run.id),
    onSuccess: (chosen) => {
      resetDraft()
      changeDraft({ sessionId: sessionId ?? '', chosen })
      navigate(`/sessions/${sessionId}/drives`)
    },
  })
  if (run.isRunning || count === 0 || !sessionId) return null
  return (
    <>
      <div className="row">
        <p>
          {countOf(count, 'drive')} failed, {verbOf(count, 'was', 'were')} skipped or{' '}
          {verbOf(count, 'was', 'were')} not done. What was restored of them all the same would be restored
          again.
        </p>
        <Button variant="default" loading={choose.isPending} onClick={() => choose.mutate()}>
          Choose for another run
        </Button>
      </div>
      {choose.error && <ProblemNotice error={choose.error} title="The drives could not be read" />}
    </>
  )
}

async function idsOf(id: string): Promise<ReadonlySet<string>> {
  const ids = new Set<string>()
  for (const verdict of verdicts) {
    for (let place = 0, total = 1; place < total; place += limit) {
      const query = { ...any, verdict, offset: place, limit }
      const slice = await answerOf(consoleApi.runs[':id'].drives.$get({ param: { id }, query }))
      total = slice.total
      for (const { drive, state } of slice.entries) if (state !== 'planned') ids.add(drive.id)
    }
  }
  return ids
}
