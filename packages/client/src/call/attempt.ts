import type { RestoreError } from '../errors/restore-error.ts'
import type { Transport, TransportInit } from '../transport/transport.ts'
import type { AroundAttempt, Attempt, AttemptRecord } from './attempt-record.ts'
import { abortable, deadlineOf } from './deadline.ts'
import { checkHeaders, type ExtraHeaders } from './headers.ts'
import { type Answer, type Failure, judge, judgeLoss, judgeUnsent } from './judge.ts'
import type { AllLimits } from './limits.ts'
import type { Prepared } from './prepare.ts'
import { readBody } from './read-body.ts'

/** What one attempt to send a prepared request needs. */
export interface Sending {
  readonly prepared: Prepared
  readonly token: string | undefined
  readonly attempt: number
  readonly limits: AllLimits
  readonly signal: AbortSignal | undefined
  readonly transport: Transport
  readonly headers: Record<string, string>
  readonly log: ((record: AttemptRecord) => unknown) | undefined
  readonly around: AroundAttempt | undefined
}

type Result = Answer | Failure

/** Sends a request once and says what came of it. */
export function attempt(sending: Sending): Promise<Result> {
  if (sending.around) return surrounded(sending, sending.around)
  return sending.log ? recorded(sending).then(({ result }) => result) : exchange(sending)
}

/** Lets the caller's function send. What is known rests on what was sent, never on how that function ends. */
async function surrounded(sending: Sending, around: AroundAttempt): Promise<Result> {
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
  return judgeUnsent(prepared, 'the function around the attempt did not send it', cause, secretsOf(sending))
}

/** Sends, and tells the log. */
async function recorded(sending: Sending, extra?: Record<string, string>) {
  const started = performance.now()
  const result = await exchange(sending, extra)
  const ms = performance.now() - started
  const failed = 'error' in result ? (result.error as RestoreError & { status?: number }) : undefined
  const { status } = failed ?? (result as Answer).response
  const record = { ...attemptOf(sending), status, outcome: failed?.outcome ?? 'succeeded', ms } as const
  // A log that fails, now or later, must not make a restore look failed.
  const tell = async () => sending.log?.(record)
  tell().catch(() => {})
  return { result, record }
}

function attemptOf({ prepared, attempt }: Sending): Attempt {
  return { ...prepared.call, path: prepared.route.path, attempt }
}

// How long a transport may take to say whether it was connected, after it was told to stop.
const graceMs = 100

async function exchange(sending: Sending, extra?: Record<string, string>): Promise<Result> {
  const { prepared, limits, transport } = sending
  const headers = { ...sending.headers, ...prepared.headers, ...extra }
  const secrets = secretsOf(sending, headers)
  const { signal, release } = deadlineOf(limits.wait, sending.signal)
  try {
    if (signal?.aborted) return judgeUnsent(prepared, 'aborted', signal.reason, secrets)
    const send = async () => transport(prepared.call.url, initOf(sending, headers, signal))
    const response = await abortable(send(), signal, graceMs)
    const arrived = await readBody(response, limits.body, signal)
    // A success is what the caller asked for, tokens among it; only an echo of the request's secrets is taken out.
    const echoed = prepared.route.open ? [] : prepared.secrets
    return judge(prepared, arrived, response.ok ? echoed : secrets, signal?.aborted ?? false)
  } catch (error) {
    return judgeLoss(prepared, error, secrets, signal?.aborted ?? false)
  } finally {
    release()
  }
}

/** What must not be told of an attempt. A header can hold a key; what is shorter than one would mask half a text. */
function secretsOf({ prepared, token }: Sending, headers: Record<string, string> = {}): string[] {
  const keys = Object.values(headers).filter((value) => value.length >= 8)
  return [...prepared.secrets, ...(token ? [token] : []), ...keys]
}

function initOf(
  { prepared, token, limits }: Sending,
  foreign: Record<string, string>,
  signal: AbortSignal | undefined,
): TransportInit {
  const { call, route, text } = prepared
  const headers: Record<string, string> = { Accept: 'application/json', ...foreign }
  if (token !== undefined) headers.Authorization = `Bearer ${token}`
  if (route.sends !== undefined) headers['Content-Type'] = route.sends
  return {
    method: call.method,
    headers,
    ...(text !== undefined && { body: text }),
    ...(signal && { signal }),
    redirect: 'manual',
    connectLimit: limits.connect,
  }
}
