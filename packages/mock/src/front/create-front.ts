import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Contract } from '../contract/create-contract.ts'
import type { Answer } from '../engine/answer.ts'
import type { Engine } from '../engine/create-engine.ts'
import { rejection } from '../engine/rejection.ts'
import type { FaultSource } from '../faults/create-faults.ts'
import { type Fault, preventsExecution, refusals, retryAfter } from '../faults/fault.ts'
import type { Entry } from '../journal/create-journal.ts'
import { MockError } from '../mock-error.ts'
import type { Reading } from '../reading/reading.ts'
import { answerRequest } from './answer-request.ts'
import { corsHeaders, preflight } from './cors.ts'
import { abandon, begin, complete, entryOf } from './fill-entry.ts'
import { type ReadRequest, readRequest } from './read-request.ts'
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
  faults: FaultSource
  /** Called with each request when it is known; the entry is filled in while it is answered. */
  record(entry: Entry): void
  /** How long to hold the next answer back. */
  delayMs(): number
  /** Called with each request when its answer is sent, or when the caller is gone. */
  log(entry: Entry): void
}

/** Creates the front: it reads a request, records it, lets it fail if it must, and has it answered. */
export function createFront({ served, faults, record, delayMs, log, ...parts }: FrontParts): Front {
  return async (request, response) => {
    const { contract, engine } = served()
    const time = Date.now()
    const read = await readRequest(request, contract, parts.reading, parts.bodyLimit)
    const early = preflight(read.method, read.headers)
    if (early) return send(response, addressed(early, read))

    const entry = entryOf(read, time)
    if (read.body.cut) abandon(entry)
    record(entry)
    if (entry.abandoned) return log(entry)
    watch(response, entry, () => log(entry))
    const fault = faults.draw(read.operation?.id)
    const context = { ...parts, contract, engine, begin: () => begin(entry) }
    const answer = refusalOf(fault) ?? (await answerRequest(read, context).catch(failure))
    const holdMs = delayMs()
    if (holdMs > 0) await sleep(holdMs, undefined, { ref: false })
    if (!entry.abandoned) deliver(response, read, entry, answer, fault)
  }
}

/** Sees how it ends: `end` is called when the answer is sent, or when the caller is gone before that. */
function watch(response: ServerResponse, entry: Entry, end: () => void): void {
  response.once('close', () => {
    if (!response.writableFinished && !entry.fault) abandon(entry)
    end()
  })
}

function deliver(
  response: ServerResponse,
  read: ReadRequest,
  entry: Entry,
  answer: Answer,
  fault: Fault | undefined,
): void {
  complete(entry, answer, fault)
  try {
    send(response, addressed(answer, read), fault)
  } catch (error) {
    // An answer of one's own can be something that cannot be written as JSON.
    deliver(response, read, entry, failure(error), undefined)
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
  const reason = error instanceof MockError ? error.message : `The mock failed: ${error}`
  return rejection(undefined, 500, reason)
}

/** In the `Server` header of every answer: the contract's workflows ask for it before they provoke a failure. */
const serverName = 'onedrive-restore-mock'

/** An answer that says who gives it and which pages may read it. */
function addressed(answer: Answer, { headers }: ReadRequest): Answer {
  return { ...answer, headers: { server: serverName, ...answer.headers, ...corsHeaders(headers) } }
}
