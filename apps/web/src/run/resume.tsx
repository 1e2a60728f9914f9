import { Button } from '@mantine/core'
import { useState } from 'react'
import { Notice } from '../parts/notice.tsx'
import { countOf, verbOf } from '../words/count.ts'
import { ResumeForm } from './resume-form.tsx'
import type { RunView } from './run-queries.ts'

/** Goes on with what was not sent yet. */
export function Resume({ run }: { run: RunView }) {
  const { planned, unknown } = run.counts
  const [isOpen, setIsOpen] = useState(false)
  return (
    <section className="card stack" aria-labelledby="resume">
      <div className="row apart">
        <div className="stack tight">
          <h2 id="resume">
            {countOf(planned.drives, 'drive')} {verbOf(planned.drives, 'is', 'are')} still to be sent
          </h2>
          <p className="soft">In {countOf(planned.batches, 'batch')}, with the choices of this run.</p>
        </div>
        <Button variant="default" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Do not resume' : 'Resume…'}
        </Button>
      </div>
      {isOpen && unknown.batches > 0 && (
        <Notice tone="open" title="Settle the unknown outcome first">
          <p>The run does not go on beside a batch that may still be running, unless you say so below.</p>
        </Notice>
      )}
      {isOpen && <ResumeForm run={run} />}
    </section>
  )
}
