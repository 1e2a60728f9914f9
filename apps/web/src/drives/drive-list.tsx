import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useId, useRef } from 'react'
import type { Drive } from '../console/client.ts'
import { useListKeys } from './use-list-keys.ts'

interface Props {
  drives: readonly Drive[]
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
  /** Addresses, in lower case, that more than one drive has. */
  shared: ReadonlySet<string>
}

const rowRem = 3.25

/** A list of any length, of which only what is in view exists. It is one stop of the Tab key. */
export function DriveList({ drives, chosen, onChoose, shared }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const rowHeight = rowRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const pageRows = Math.max(1, Math.floor((box.current?.clientHeight ?? 400) / rowHeight) - 1)
  const keys = useListKeys({ drives, chosen, onChoose, pageRows, show: (index) => rows.scrollToIndex(index) })
  const rows = useVirtualizer({
    count: drives.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // Where the keyboard is has to exist, also when somebody has scrolled away from it.
    rangeExtractor: (range) =>
      [...new Set([keys.active, ...defaultRangeExtractor(range)])].filter((at) => at >= 0),
  })
  return (
    <div
      ref={box}
      className="drive-list"
      role="listbox"
      aria-multiselectable
      aria-label="Drives"
      aria-describedby={`${id}-keys`}
      aria-activedescendant={drives.length > 0 ? `${id}-${keys.active}` : undefined}
      tabIndex={0}
      onKeyDown={keys.onKeyDown}
    >
      <span id={`${id}-keys`} hidden>
        Arrow keys move, Space chooses, Shift with an arrow key chooses a range, Control A chooses all that
        are shown.
      </span>
      <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const drive = drives[index]
          return (
            drive && (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and takes the keys
              // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant says which option is active
              <div
                key={drive.id}
                id={`${id}-${index}`}
                role="option"
                aria-selected={chosen.has(drive.id)}
                aria-setsize={drives.length}
                aria-posinset={index + 1}
                className={index === keys.active ? 'drive active' : 'drive'}
                style={{ height: rowHeight, transform: `translateY(${start}px)` }}
                onClick={(event) => keys.onClick(index, event.shiftKey)}
              >
                <span className="mark" aria-hidden />
                <span className="drive-name">{drive.name}</span>
                <span className="drive-address">
                  {shared.has(drive.url.toLowerCase()) && <em>shared address </em>}
                  {drive.url}
                </span>
              </div>
            )
          )
        })}
      </div>
    </div>
  )
}
