import { Button } from '@mantine/core'
import { problemOf } from '../console/problem.ts'
import { Notice } from './notice.tsx'

interface Props {
  error: unknown
  /** What was tried, such as `The sessions could not be read.` @default a title by what is known */
  title?: string
  /** Tries again; only for what may be repeated. */
  onRetry?: () => void
}

const titles = {
  'not-sent': 'Nothing was sent',
  rejected: 'The server refused',
  unknown: 'No usable answer came',
} as const

/** What went wrong, in the server's words where it has some, told to a screen reader at once. */
export function ProblemNotice({ error, title, onRetry }: Props) {
  const { outcome, sentence } = problemOf(error)
  return (
    <Notice tone="bad" title={title ?? titles[outcome]} isUrgent>
      <p>{sentence}</p>
      {onRetry && (
        <Button size="xs" variant="default" onClick={onRetry}>
          Try again
        </Button>
      )}
    </Notice>
  )
}
