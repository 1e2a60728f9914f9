/** A bounded number of places, had in the order of asking. */
export interface Places {
  /** Waits for a place and answers how to give it back; rejects with the signal's reason when that comes first. */
  take(signal: AbortSignal | undefined): Promise<() => void>
}

/** Makes places that nobody has taken yet. */
export function createPlaces(max: number): Places {
  let free = max
  const waiting = new Set<() => void>()

  const wait = (signal: AbortSignal | undefined) =>
    new Promise<void>((resolve, reject) => {
      const enter = () => {
        waiting.delete(enter)
        signal?.removeEventListener('abort', leave)
        resolve()
      }
      const leave = () => {
        waiting.delete(enter)
        reject(signal?.reason)
      }
      waiting.add(enter)
      signal?.addEventListener('abort', leave, { once: true })
    })

  const give = () => {
    const [next] = waiting
    if (next) next()
    else free++
  }

  return {
    take: async (signal) => {
      signal?.throwIfAborted()
      if (free > 0) free--
      else await wait(signal)
      let taken = true
      return () => {
        if (taken) give()
        taken = false
      }
    },
  }
}
