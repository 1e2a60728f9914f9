const listeners = new Set<() => void>()

/** Tells everybody who wants to know that the console no longer knows who we are. */
export function reportSignedOut(): void {
  for (const listener of listeners) listener()
}

/** Listens for that, until the returned function is called. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
