import { operations, restoreOneDrivesExamples } from '../src/index.ts'

/** The session of the contract's own example. */
export const sessionId = operations.restoreOneDrives.parameters.restoreSessionId.example

/** A small bulk restore out of the contract. */
export const body = restoreOneDrivesExamples['on-premises-keep']

/** A bulk restore of some megabytes, too long for the buffers of a socket. */
export function bigBody(): typeof body {
  const { restoreToOriginalLocation: restore } = body
  const [drive] = restore.OneDrives
  const OneDrives = Array.from({ length: 20_000 }, (_, n) => ({
    ...drive,
    id: `drive-${n}`,
  })) as typeof restore.OneDrives
  return { restoreToOriginalLocation: { ...restore, OneDrives } }
}

/** The error that a promise rejects with. */
export function failureOf(promise: Promise<unknown>): Promise<Error> {
  return promise.then(
    () => Promise.reject(new Error('it did not fail')),
    (error) => error,
  )
}
