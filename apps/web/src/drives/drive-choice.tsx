import { Button } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import type { Drive } from '../console/client.ts'
import { changeDraft, useDraft } from '../draft/draft.ts'
import { Notice } from '../parts/notice.tsx'
import { withAll, without } from './chosen.ts'
import { ChosenBar } from './chosen-bar.tsx'
import { CsvPanel } from './csv/csv-panel.tsx'
import { DriveFilters } from './drive-filters.tsx'
import { DriveList } from './drive-list.tsx'
import { createDriveSearch, type Show, sharedAddresses } from './find-drives.ts'

interface Props {
  sessionId: string
  drives: readonly Drive[]
  /** Whether drives of the session can be restored now. */
  canGoOn: boolean
}

/** The list with its search, and the choice. None is chosen until somebody chooses it. */
export function DriveChoice({ sessionId, drives, canGoOn }: Props) {
  const { chosen } = useDraft(sessionId)
  const [search, setSearch] = useState('')
  const [show, setShow] = useState<Show>('all')
  const [isCsvOpen, setIsCsvOpen] = useState(false)
  const find = useMemo(() => createDriveSearch(drives), [drives])
  const shared = useMemo(() => sharedAddresses(drives), [drives])
  const settled = useDeferredValue(search)
  const chosenThen = useChosenThen(chosen, `${show} ${settled}`)
  const shown = useMemo(() => find(settled, show, chosenThen), [find, settled, show, chosenThen])
  const hidden = useMemo(
    () => chosen.size - shown.reduce((count, { id }) => count + (chosen.has(id) ? 1 : 0), 0),
    [chosen, shown],
  )
  const choose = (next: ReadonlySet<string>) => changeDraft({ sessionId, chosen: next })
  if (drives.length === 0)
    return (
      <Notice tone="warn" title="The session shows no drive">
        <p>There may have been no backup at that point in time. Open a session at another one.</p>
      </Notice>
    )
  return (
    <>
      <section className="card stack" aria-label="Choose from the list">
        <DriveFilters
          search={search}
          onSearch={setSearch}
          show={show}
          onShow={setShow}
          shown={shown.length}
          onChooseAll={() => choose(withAll(chosen, shown))}
          onClearAll={() => choose(without(chosen, shown))}
        />
        <DriveList drives={shown} chosen={chosen} onChoose={choose} shared={shared} />
      </section>
      <section className="card stack" aria-labelledby="csv-title">
        <div className="row apart">
          <div className="stack tight">
            <h2 id="csv-title">Choose by a list of your own</h2>
            <p className="soft">Paste lines or drop a CSV file with ids, names or addresses of drives.</p>
          </div>
          <Button variant="default" aria-expanded={isCsvOpen} onClick={() => setIsCsvOpen(!isCsvOpen)}>
            {isCsvOpen ? 'Close' : 'Use a list'}
          </Button>
        </div>
        {isCsvOpen && <CsvPanel drives={drives} chosen={chosen} onChoose={choose} />}
      </section>
      <ChosenBar
        sessionId={sessionId}
        chosen={chosen.size}
        total={drives.length}
        hidden={hidden}
        canGoOn={canGoOn}
        onClear={() => choose(new Set())}
      />
    </>
  )
}

/** What was chosen when a list was asked for: a list of the chosen does not lose the one that is just taken back. */
function useChosenThen(chosen: ReadonlySet<string>, asked: string): ReadonlySet<string> {
  const [then, setThen] = useState({ asked, chosen })
  if (then.asked !== asked) setThen({ asked, chosen })
  return then.asked === asked ? then.chosen : chosen
}
