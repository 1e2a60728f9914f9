import { useState } from 'react'

interface Mark {
  startedAt: string | undefined
  settled: number
  at: number
}

/** Drives a minute since this page began to look at a carrying out; `undefined` until one is done. */
export function useRate(settled: number, startedAt: string | undefined): number | undefined {
  const [mark, setMark] = useState<Mark>(() => ({ startedAt, settled, at: Date.now() }))
  if (mark.startedAt !== startedAt) setMark({ startedAt, settled, at: Date.now() })
  const [last, setLast] = useState({ settled, at: mark.at })
  if (last.settled !== settled) setLast({ settled, at: Date.now() })
  const minutes = (last.at - mark.at) / 60_000
  return settled > mark.settled && minutes > 0 ? (settled - mark.settled) / minutes : undefined
}
