import type { IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer } from '../engine/answer.ts'
import { rejection } from '../engine/rejection.ts'
import type { FaultSource } from '../faults/create-faults.ts'
import { type Fault, preventsExecution, refusals, retryAfter } from '../faults/fault.ts'
import type { RecordedRequest } from '../journal.ts'
import { type Asked, answerRequest } from './answer-request.ts'
import { corsHeaders, preflight } from './cors.ts'
import type { Front } from './create-front.ts'
import { readBody } from './read-body.ts'
import { readTarget } from './read-target.ts'

/** In the `Server` header of every answer: the contract's workflows ask for it before they provoke a failure. */
const serverName = 'onedrive-restore-mock'

/** What an exchange needs besides the request. */
export interface Circumstances {
  front: Front
  strict: boolean
  /** In bytes. */
  bodyLimit: number
  /** `http` or `https`. */
  scheme: string
  scenario: string | undefined
  faults: FaultSource
  /** How long to hold the answer back, in milliseconds. */
  delay: number
  /** Called once, as soon as the request is known; the entry is filled in while the exchange goes on. */
  record(entry: RecordedRequest): void
}

/** How an exchange has ended. */
export interface Exchange {
  answer: Answer
  fault: Fault | undefined
  entry: RecordedRequest
}

/** Takes a request from the socket to its answer: reads it, records it, lets it fail if it must, has it answered. */
export async function exchange(request: IncomingMessage, circumstances: Circumstances): Promise<Exchange> {
  const start = performance.now()
  const { front, strict, bodyLimit, faults, delay, record } = circumstances
  const { method = '', headers } = request
  const bytes = await readBody(request, bodyLimit)
  const { path, query } = readTarget(request, front.base, strict)
  const match = path === undefined ? undefined : front.findPath(path)
  const operation = match?.operations.find((one) => one.method === method.toLowerCase())
  const entry = createEntry(request, query, operation?.id, bytes?.length ?? bodyLimit)
  const asked: Asked = { method, headers, text: bytes?.toString(), path, query, match, operation, entry }

  const early = preflight(method, headers)
  if (!early) record(entry)
  const fault = early ? undefined : faults.draw(operation?.id)
  const answer = early ?? refusalOf(fault) ?? (await answerRequest(asked, circumstances))
  if (delay > 0) await sleep(delay, undefined, { ref: false })
  complete(entry, answer, fault, performance.now() - start)
  const spoken = { ...answer, headers: { server: serverName, ...answer.headers, ...corsHeaders(headers) } }
  return { answer: spoken, fault, entry }
}

/** What a fault answers instead of executing; a reset has no use for it, but needs no tenant either. */
function refusalOf(fault: Fault | undefined): Answer | undefined {
  if (!fault || !preventsExecution(fault)) return undefined
  const { status, message } = refusals[fault] ?? { status: 503, message: 'The connection was reset.' }
  const answer = rejection(undefined, status, message)
  return { ...answer, headers: { ...answer.headers, 'retry-after': `${retryAfter}` } }
}

function createEntry(
  { method = '', url = '', headers }: IncomingMessage,
  query: Record<string, string>,
  operation: string | undefined,
  bytes: number,
): RecordedRequest {
  return {
    order: 0,
    time: new Date().toISOString(),
    method,
    path: url.split('?', 1)[0] ?? url,
    query,
    headers: headers as Record<string, string>,
    ...(operation !== undefined && { operation }),
    bytes,
    executed: false,
  }
}

function complete(
  entry: RecordedRequest,
  { status, headers }: Answer,
  fault: Fault | undefined,
  ms: number,
): void {
  const reason = headers?.['x-mock-reason']
  if (fault) entry.fault = fault
  if (fault !== 'reset-before' && fault !== 'reset-after') entry.status = status
  if (reason) entry.reason = reason
  entry.duration = Math.round(ms)
}
