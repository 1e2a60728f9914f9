import type { Tone } from './notice.tsx'
import './notice.css'

/** A word on a coloured ground; the word alone says it all. */
export function Tag({ tone, children }: { tone: Tone | 'idle'; children: string }) {
  return <span className={`tag ${tone}`}>{children}</span>
}
