// A longer timer fires at once.
const maxTimerMs = 2 ** 31 - 1

/** Acts once `ms` are over, however many they are; never after `Infinity`. Returns what calls it off. */
export function after(ms: number, act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  const arm = (left: number) => {
    timer = setTimeout(() => (left > maxTimerMs ? arm(left - maxTimerMs) : act()), Math.min(left, maxTimerMs))
  }
  if (ms !== Number.POSITIVE_INFINITY) arm(ms)
  return () => clearTimeout(timer)
}

/** A signal that follows another one and fires when a time is over; there is none when nothing can fire. */
export interface Deadline {
  readonly signal: AbortSignal | undefined
  /** Leaves no listener and no timer behind. */
  release(): void
}

/** Makes a signal that follows `parent` and fires after `ms`. */
export function deadlineOf(ms: number, parent: AbortSignal | undefined): Deadline {
  if (ms === Number.POSITIVE_INFINITY) return { signal: parent, release: () => {} }
  const controller = new AbortController()
  const follow = () => controller.abort(parent?.reason)
  const callOff = after(ms, () =>
    controller.abort(new DOMException(`the limit of ${ms} ms is over`, 'TimeoutError')),
  )
  if (parent?.aborted) follow()
  parent?.addEventListener('abort', follow)
  const release = () => {
    callOff()
    parent?.removeEventListener('abort', follow)
  }
  return { signal: controller.signal, release }
}

/**
 * Settles as `promise` does, or rejects with the signal's reason once that has fired and `graceMs` are over, also when
 * the promise never settles.
 */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined, graceMs = 0): Promise<T> {
  if (!signal) return promise
  return new Promise((resolve, reject) => {
    let callOff = () => {}
    const stop = () => {
      const give = () => reject(signal.reason)
      if (graceMs > 0) callOff = after(graceMs, give)
      else give()
    }
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
    const settled = () => {
      callOff()
      signal.removeEventListener('abort', stop)
    }
    promise.then(resolve, reject).finally(settled)
  })
}

/** Waits; rejects with the signal's reason when that comes first. */
export function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  let callOff = () => {}
  const time = new Promise<void>((resolve) => {
    callOff = after(ms, resolve)
  })
  return abortable(time, signal).finally(callOff)
}
