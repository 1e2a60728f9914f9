import type { Result } from './restore.ts'

const titles = {
  succeeded: 'Succeeded',
  rejected: 'The server refused or failed',
  unknown: 'Outcome unknown: look at the restore session before you try again',
} as const

/** What is known after the call, announced to screen readers. */
export function ResultPanel({ busy, result }: { busy: boolean; result: Result | undefined }) {
  return (
    <output className={`result ${result?.kind ?? ''}`}>
      {busy && <p>The restore is running. The server answers when it is over; that can take hours.</p>}
      {result && <h2>{titles[result.kind]}</h2>}
      {result && result.kind !== 'succeeded' && <p>{result.message}</p>}
    </output>
  )
}
