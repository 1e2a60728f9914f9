import type { ReactNode } from 'react'
import './notice.css'

/** What kind of news it is; each has its own colours and its own word in front. */
export type Tone = 'good' | 'bad' | 'warn' | 'info' | 'open'

interface Props {
  tone: Tone
  title: string
  /** Whether a screen reader is told at once. @default false */
  isUrgent?: boolean
  children?: ReactNode
}

/** A framed piece of news with a title that says what it is. */
export function Notice({ tone, title, isUrgent = false, children }: Props) {
  return (
    <section className={`notice ${tone}`} role={isUrgent ? 'alert' : undefined}>
      <p className="notice-title">{title}</p>
      {children}
    </section>
  )
}
