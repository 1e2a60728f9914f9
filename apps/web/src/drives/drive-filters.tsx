import { Button, NativeSelect, TextInput } from '@mantine/core'
import { countOf } from '../words/count.ts'
import type { Show } from './find-drives.ts'

interface Props {
  search: string
  onSearch: (search: string) => void
  show: Show
  onShow: (show: Show) => void
  /** How many drives are shown with that. */
  shown: number
  onChooseAll: () => void
  onClearAll: () => void
}

const shows: { value: Show; label: string }[] = [
  { value: 'all', label: 'All drives' },
  { value: 'chosen', label: 'Chosen' },
  { value: 'not-chosen', label: 'Not chosen' },
  { value: 'same-address', label: 'Address shared with another' },
]

/** Narrows the list down, and chooses all that is left. */
export function DriveFilters({ search, onSearch, show, onShow, shown, onChooseAll, onClearAll }: Props) {
  return (
    <>
      <div className="filters">
        <TextInput
          type="search"
          label="Search"
          description="By name, address or id"
          spellCheck={false}
          value={search}
          onChange={(event) => onSearch(event.currentTarget.value)}
        />
        <NativeSelect
          label="Show"
          description="Which of them are listed"
          data={shows}
          value={show}
          onChange={(event) => onShow(event.currentTarget.value as Show)}
        />
      </div>
      <div className="row apart">
        <p className="soft" role="status">
          {shown === 0 ? 'No drive is like that.' : `${countOf(shown, 'drive')} shown`}
        </p>
        <div className="row">
          <Button size="xs" variant="default" disabled={shown === 0} onClick={onChooseAll}>
            Choose all {countOf(shown, 'drive')} shown
          </Button>
          <Button size="xs" variant="default" disabled={shown === 0} onClick={onClearAll}>
            Take back all shown
          </Button>
        </div>
      </div>
    </>
  )
}
