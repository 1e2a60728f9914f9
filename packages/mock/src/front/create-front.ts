import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Contract } from '../contract/create-contract.ts'
import type { Answer } from '../engine/answer.ts'
import type { Engine } from '../engine/create-engine.ts'
import { rejection } from '../engine/rejection.ts'
import type { FaultSource } from '../faults/create-faults.ts'
import { type Fault, preventsExecution, refusals, retryAfter } from '../faults/fault.ts'
import type { Journal, RecordedRequest } from '../journal.ts'
import { answerRequest } from './answer-request.ts'
import { corsHeaders, preflight } from './cors.ts'
import { type ReadRequest, readRequest } from './read-request.ts'
import type { Reading } from './reading.ts'
import { send } from './send.ts'

/** The part of the mock in front of Prism: takes each request from the socket to its answer. */
export type Front = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** What the front stands on. */
export interface FrontParts {
  /** How requests are read. */
  reading: Reading
  /** In bytes. */
  bodyLimit: number
  scheme: 'http' | 'https'
  /** What is served now; a reload changes it. */
  served(): { contract: Contract; engine: Engine }
  /** The name of the answer to give now where the contract has it. */
  scenario(): string | undefined
  faults: FaultSource
  journal: Journal
  /** How long to hold the next answer back. */
  delayMs(): number
  /** Called with each request when it is answered. */
  log(entry: RecordedRequest): void
}

/** Creates the front: it reads a request, records it, lets it fail if it must, and has it answered. */
export function createFront({
  served,
  scenario,
  faults,
  journal,
  delayMs,
  log,
  ...parts
}: FrontParts): Front {
  return async (request, response) => {
    const start = performance.now()
    const { contract, engine } = served()
    const read = await readRequest(request, contract, parts.reading, parts.bodyLimit)
    const early = preflight(read.method, read.headers)
    if (early) return send(response, signed(early, read))

    const entry = journal.add(entryOf(read, parts.bodyLimit))
    const fault = faults.draw(read.operation?.id)
    const context = { ...parts, contract, engine, scenario: scenario() }
    const answer = refusalOf(fault) ?? (await answerRequest(read, entry, context).catch(failure))
    const holdMs = delayMs()
    if (holdMs > 0) await sleep(holdMs, undefined, { ref: false })
    send(response, signed(answer, read), fault)
    complete(entry, answer, fault, performance.now() - start)
    log(entry)
  }
}

/** What a fault answers instead of executing; a reset has no use for it, but needs no tenant either. */
function refusalOf(fault: Fault | undefined): Answer | undefined {
  if (!fault || !preventsExecution(fault)) return undefined
  const { status, message } = refusals[fault] ?? { status: 503, message: 'The connection was reset.' }
  const answer = rejection(undefined, status, message)
  return { ...answer, headers: { ...answer.headers, 'retry-after': `${retryAfter}` } }
}

function failure(error: unknown): Answer {
  return rejection(undefined, 500, `The mock failed: ${error}`)
}

/** In the `Server` header of every answer: the contract's workflows ask for it before they provoke a failure. */
const serverName = 'onedrive-restore-mock'

function signed(answer: Answer, { headers }: ReadRequest): Answer {
  return { ...answer, headers: { server: serverName, ...answer.headers, ...corsHeaders(headers) } }
}

function entryOf(
  { method, sentPath, query, headers, operation, bytes }: ReadRequest,
  bodyLimit: number,
): RecordedRequest {
  return {
    order: 0,
    time: new Date().toISOString(),
    method,
    path: sentPath,
    query,
    headers: headers as Record<string, string>,
    ...(operation && { operation: operation.id }),
    bytes: bytes?.length ?? bodyLimit,
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
