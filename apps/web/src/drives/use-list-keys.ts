import { type KeyboardEvent, useState } from 'react'
import type { Drive } from '../console/client.ts'
import { between, toggled, withAll, without } from './chosen.ts'

interface Parts {
  drives: readonly Drive[]
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
  /** How many rows a page key goes. */
  pageRows: number
  /** Brings a row into view. */
  show: (index: number) => void
}

/**
 * The keys and clicks of a list in which many can be chosen, as the listbox pattern has them: arrows move, Space chooses,
 * Shift chooses a range from where the last choice was made, Ctrl+A all that is shown.
 */
export function useListKeys({ drives, chosen, onChoose, pageRows, show }: Parts) {
  const [place, setPlace] = useState(0)
  const [anchor, setAnchor] = useState(0)
  const active = Math.min(place, drives.length - 1)
  const last = drives.length - 1

  function goTo(index: number): number {
    const next = Math.max(0, Math.min(index, last))
    setPlace(next)
    show(next)
    return next
  }

  function toggle(index: number): void {
    const drive = drives[index]
    if (!drive) return
    setAnchor(index)
    onChoose(toggled(chosen, drive.id))
  }

  function chooseTo(index: number): void {
    onChoose(withAll(chosen, between(drives, Math.min(anchor, last), index)))
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (last < 0) return
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + pageRows,
      PageUp: active - pageRows,
      Home: 0,
      End: last,
    }
    const target = steps[event.key]
    if (target !== undefined) {
      const next = goTo(target)
      if (event.shiftKey) chooseTo(next)
      // A range begins where somebody was before holding Shift.
      else setAnchor(next)
    } else if (event.key === ' ') {
      if (event.shiftKey) chooseTo(active)
      else toggle(active)
    } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      const isAll = drives.every(({ id }) => chosen.has(id))
      onChoose(isAll ? without(chosen, drives) : withAll(chosen, drives))
    } else return
    event.preventDefault()
  }

  function onClick(index: number, isRange: boolean): void {
    setPlace(index)
    if (isRange) chooseTo(index)
    else toggle(index)
  }

  return { active, onKeyDown, onClick }
}
