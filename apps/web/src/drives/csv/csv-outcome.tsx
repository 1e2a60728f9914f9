import { Button } from '@mantine/core'
import { download } from '../../parts/download.ts'
import { Notice } from '../../parts/notice.tsx'
import { Scroll } from '../../parts/scroll.tsx'
import { countOf, numberOf, verbOf } from '../../words/count.ts'
import type { DriveCsv } from './read-drive-csv.ts'
import { rejectFileOf } from './reject-file.ts'

interface Props {
  read: DriveCsv
  onAdd: () => void
  onReplace: () => void
}

const maxShown = 100

/** How many lines name a drive, which do not and why, and what can be done with both. */
export function CsvOutcome({ read: { found, rejected }, onAdd, onReplace }: Props) {
  const total = found.length + rejected.length
  const tone = rejected.length === 0 ? 'good' : 'warn'
  return (
    <Notice
      tone={tone}
      title={`${numberOf(found.length)} of ${countOf(total, 'line')} ${verbOf(found.length, 'names', 'name')} a drive`}
      isUrgent
    >
      <div className="row">
        <Button size="xs" disabled={found.length === 0} onClick={onAdd}>
          Choose {countOf(found.length, 'drive')} in addition
        </Button>
        <Button size="xs" variant="default" disabled={found.length === 0} onClick={onReplace}>
          Choose only these
        </Button>
        {rejected.length > 0 && (
          <Button
            size="xs"
            variant="default"
            onClick={async () => download('rejected-lines.csv', 'text/csv', await rejectFileOf(rejected))}
          >
            Download the {countOf(rejected.length, 'rejected')}
          </Button>
        )}
      </div>
      {rejected.length > 0 && (
        <Scroll label="Rejected lines">
          <ol className="rejected">
            {rejected.slice(0, maxShown).map(({ line, reason }) => (
              <li key={line}>
                <strong>Line {numberOf(line)}:</strong> {reason}
              </li>
            ))}
          </ol>
        </Scroll>
      )}
      {rejected.length > maxShown && (
        <p>{numberOf(rejected.length - maxShown)} more stand in the file of rejected lines.</p>
      )}
    </Notice>
  )
}
