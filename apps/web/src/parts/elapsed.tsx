import { useEffect, useState } from 'react'
import { spanOf } from '../words/time.ts'

/** How long something has been going on; it counts while it is shown. Screen readers are not told each second. */
export function Elapsed({ since }: { since: number }) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return (
    <span className="numbers" role="timer" aria-live="off">
      {spanOf(now - since)}
    </span>
  )
}
