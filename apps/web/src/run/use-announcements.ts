import { useEffect, useRef } from 'react'
import { announce } from '../frame/announcer.tsx'
import { headlineOf } from './headline.ts'
import type { RunView } from './run-queries.ts'

const everyMs = 15_000

/** Tells a screen reader how a run stands: at its end at once, before that from time to time. */
export function useAnnouncements(run: RunView | undefined): void {
  const last = useRef({ at: 0, title: '', isRunning: false })
  useEffect(() => {
    if (!run) return
    const { title, sentence } = headlineOf(run)
    const { at, title: before, isRunning: wasRunning } = last.current
    const isOver = wasRunning && !run.isRunning
    if (title === before && !isOver) return
    if (run.isRunning && Date.now() - at < everyMs) return
    if (run.isRunning || isOver) announce(`${title}. ${sentence}`)
    last.current = { at: Date.now(), title, isRunning: run.isRunning }
  }, [run])
}
