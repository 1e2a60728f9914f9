import { Button } from '@mantine/core'
import { countOf, type Noun, numberOf } from '../words/count.ts'

interface Props {
  /** From 0. */
  page: number
  rows: number
  total: number
  noun: Noun
  onPage: (page: number) => void
}

/** Which rows of how many are shown, and the way to the others. */
export function Pager({ page, rows, total, noun, onPage }: Props) {
  const first = page * rows
  const last = Math.min(first + rows, total)
  return (
    <div className="row apart">
      <p className="soft small numbers" role="status">
        {total === 0
          ? 'There is none.'
          : `${numberOf(first + 1)} to ${numberOf(last)} of ${countOf(total, noun)}`}
      </p>
      {total > rows && (
        <div className="row">
          <Button size="xs" variant="default" disabled={page === 0} onClick={() => onPage(page - 1)}>
            Earlier
          </Button>
          <Button size="xs" variant="default" disabled={last >= total} onClick={() => onPage(page + 1)}>
            Later
          </Button>
        </div>
      )}
    </div>
  )
}
