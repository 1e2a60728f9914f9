import { createRestoreClient, type RestoreClientOptions, type TransportInit } from '../src/index.ts'

/** A step of a script: an answer, an error to reject with, or a function that makes one of the request. */
export type Step = Response | Error | ((init: TransportInit, url: string) => Response | Promise<Response>)

/** A request as the transport saw it. */
export interface Sent extends TransportInit {
  url: string
}

export const baseUrl = 'https://backup.example.com:4443/v3'
export const sessionId = '61954db6-7278-4d26-86f7-888bda5a4ec4'

/** A client on a transport that answers step by step, and the ordered list of what was sent. */
export function scripted(steps: Step[], options: Partial<RestoreClientOptions> = {}) {
  const sent: Sent[] = []
  const client = createRestoreClient({
    baseUrl,
    token: 'first-token',
    ...options,
    transport: async (url, init) => {
      sent.push({ ...init, url })
      const step = steps.shift()
      if (!step) throw new Error(`nothing is scripted for request ${sent.length}: ${init.method} ${url}`)
      if (step instanceof Error) throw step
      return typeof step === 'function' ? step(init, url) : step
    },
  })
  return { client, sent, left: steps }
}

/** An error as Node's sockets have it. */
export function socketError(name: string, code = name): Error {
  return Object.assign(new Error(`${name} happened`), { code })
}

/** An answer with a status, a JSON body and headers. */
export function answer(status: number, body?: unknown, headers: Record<string, string> = {}): Response {
  return new Response(body === undefined ? null : JSON.stringify(body), { status, headers })
}

/** The error that a promise rejects with. */
export function failureOf(promise: Promise<unknown>): Promise<Error> {
  return promise.then(
    () => Promise.reject(new Error('it did not fail')),
    (error) => error,
  )
}
