import type { ReactNode } from 'react'
import './scroll.css'

/** A box that scrolls by itself. It can be reached by the keyboard, or what is below its edge could not. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className="scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
