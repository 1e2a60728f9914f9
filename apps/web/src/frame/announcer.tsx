import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let words = ''

/** Lets a screen reader say something that has changed away from where its user is. */
export function announce(sentence: string): void {
  words = sentence
  for (const listener of listeners) listener()
}

/** Where those sentences stand; nobody sees them. */
export function Announcer() {
  const sentence = useSyncExternalStore(subscribe, () => words)
  return (
    <div className="unseen" role="log" aria-live="polite" aria-label="News">
      {sentence}
    </div>
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
