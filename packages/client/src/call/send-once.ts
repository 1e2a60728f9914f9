import type { TransportInit } from '../transport/transport.ts'
import { abortable, deadlineOf } from './deadline.ts'
import { type Failure, judge, type Success } from './judge.ts'
import { judgeLoss, judgeUnsent } from './judge-loss.ts'
import type { AllLimits } from './limits.ts'
import type { Prepared } from './prepare.ts'
import { readBody } from './read-body.ts'
import type { Settings } from './settings.ts'

/** What every attempt of a call needs. */
export interface Sending {
  readonly settings: Settings
  readonly prepared: Prepared
  readonly limits: AllLimits
  readonly signal: AbortSignal | undefined
}

/** What one of them needs besides. */
export interface Numbered extends Sending {
  readonly token: string | undefined
  readonly attempt: number
}

/** What an attempt comes to. */
export type Result = Success | Failure

// How long a transport may take to say whether it was connected, after it was told to stop.
const graceMs = 100

/** Sends a request and reads its answer. */
export async function sendOnce(sending: Numbered, extra?: Record<string, string>): Promise<Result> {
  const { settings, prepared, limits } = sending
  const headers = { ...settings.headers, ...prepared.headers, ...extra }
  const secrets = () => secretsOf(sending, headers)
  const { signal, release } = deadlineOf(limits.wait, sending.signal)
  try {
    if (signal?.aborted) return judgeUnsent(prepared, 'aborted', signal.reason, secrets)
    const send = async () => settings.transport(prepared.call.url, initOf(sending, headers, signal))
    const response = await abortable(send(), signal, graceMs)
    const arrived = await readBody(response, limits.body, signal)
    if (!response.ok) return judge(prepared, arrived, secrets, signal)
    // A success is what the caller asked for, tokens among it; only an echo of the request's secrets is taken out.
    return judge(prepared, arrived, prepared.route.open ? () => [] : prepared.secrets, signal)
  } catch (error) {
    return judgeLoss(prepared, error, secrets, signal)
  } finally {
    release()
  }
}

/** What must not be told of an attempt. A header can hold a key; what is shorter than one would mask half a text. */
export function secretsOf({ prepared, token }: Numbered, headers: Record<string, string> = {}): string[] {
  const keys = Object.values(headers).filter((value) => value.length >= 8)
  return [...prepared.secrets(), ...(token ? [token] : []), ...keys]
}

function initOf(
  { prepared, token, limits }: Numbered,
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
