import type { Transport, TransportInit } from '../transport/transport.ts'
import type { AttemptRecord } from './attempt-record.ts'
import { type Answer, type Failure, judge, judgeLoss } from './judge.ts'
import { type AllLimits, within } from './limits.ts'
import type { Prepared } from './prepare.ts'

/** What one attempt to send a prepared request needs. */
export interface Sending {
  readonly prepared: Prepared
  readonly token: string | undefined
  readonly attempt: number
  readonly limits: AllLimits
  readonly signal: AbortSignal | undefined
  readonly transport: Transport
  readonly log: ((record: AttemptRecord) => void) | undefined
}

/** Sends a request once and says what came of it. Never rejects. */
export async function attempt(sending: Sending): Promise<Answer | Failure> {
  const started = performance.now()
  const result = await exchange(sending)
  if (sending.log) report(sending, result, performance.now() - started)
  return result
}

async function exchange(sending: Sending): Promise<Answer | Failure> {
  const { prepared, token, limits, signal, transport } = sending
  const secrets = token ? [...prepared.secrets, token] : prepared.secrets
  // A success is what the caller asked for, tokens among it; only an echo of the request's secrets is taken out.
  const echoed = prepared.route.open ? [] : prepared.secrets
  let stopped = signal
  try {
    return await within(limits.wait, signal, async (inner) => {
      stopped = inner
      const response = await transport(prepared.call.url, initOf(sending, inner))
      const text = await response.text().catch(() => undefined)
      return judge(prepared, { response, text }, response.ok ? echoed : secrets)
    })
  } catch (error) {
    return judgeLoss(prepared, error, stopped?.aborted ?? false, secrets)
  }
}

function initOf({ prepared, token, limits }: Sending, signal: AbortSignal | undefined): TransportInit {
  const { call, route, text } = prepared
  const headers: Record<string, string> = { Accept: 'application/json' }
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

function report({ prepared, attempt, log }: Sending, result: Answer | Failure, ms: number): void {
  const failed = 'error' in result ? (result.error as Failure['error'] & { status?: number }) : undefined
  const status = 'error' in result ? failed?.status : result.response.status
  const outcome = failed?.outcome ?? 'succeeded'
  try {
    log?.({ ...prepared.call, path: prepared.route.path, attempt, status, outcome, ms })
  } catch {
    // A logger that fails must not make a restore look failed.
  }
}
