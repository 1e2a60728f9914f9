import type { RestoreError } from '../errors/restore-error.ts'
import type { AroundAttempt, Attempt } from './attempt-record.ts'
import { abortable, deadlineOf } from './deadline.ts'
import { checkHeaders, type ExtraHeaders } from './headers.ts'
import type { Success } from './judge.ts'
import { judgeUnsent } from './judge-loss.ts'
import { type Numbered, type Result, secretsOf, sendOnce } from './send-once.ts'

/** Sends a request once and says what came of it. */
export function attempt(sending: Numbered): Promise<Result> {
  const { around, log } = sending.settings
  if (around) return surrounded(sending, around)
  return log ? recorded(sending).then(({ result }) => result) : sendOnce(sending)
}

/** Lets the caller's function send. What is known rests on what was sent, never on how that function ends. */
async function surrounded(sending: Numbered, around: AroundAttempt): Promise<Result> {
  const { prepared, limits } = sending
  const { signal, release } = deadlineOf(limits.wait, sending.signal)
  let sent: ReturnType<typeof recorded> | undefined
  let isOver = false
  const result = new Promise<unknown>((resolve) => {
    const send = async (headers?: ExtraHeaders) => {
      if (isOver) throw new Error('the attempt is over')
      sent ??= recorded(sending, checkHeaders(headers))
      sent.then(resolve)
      return (await sent).record
    }
    const run = async () => around(attemptOf(sending), send)
    abortable(run(), signal).then(() => resolve(undefined), resolve)
  })
  const cause = await result
  isOver = true
  release()
  if (sent) return (await sent).result
  return judgeUnsent(prepared, 'the function around the attempt did not send it', cause, () =>
    secretsOf(sending),
  )
}

/** Sends, and tells the log. */
async function recorded(sending: Numbered, extra?: Record<string, string>) {
  const started = performance.now()
  const result = await sendOnce(sending, extra)
  const ms = performance.now() - started
  const failed = 'error' in result ? (result.error as RestoreError & { status?: number }) : undefined
  const { status } = failed ?? (result as Success).response
  const record = { ...attemptOf(sending), status, outcome: failed?.outcome ?? 'succeeded', ms } as const
  // A log that fails, now or later, must not make a restore look failed.
  const tell = async () => sending.settings.log?.(record)
  tell().catch(() => {})
  return { result, record }
}

function attemptOf({ prepared, attempt }: Numbered): Attempt {
  return { ...prepared.call, path: prepared.route.path, attempt }
}
