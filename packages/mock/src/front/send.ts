import type { ServerResponse } from 'node:http'
import type { Answer } from '../engine/answer.ts'
import type { Fault } from '../faults/fault.ts'

/** Sends an answer, spoiled by a fault if there is one. */
export function send(response: ServerResponse, answer: Answer, fault?: Fault): void {
  if (fault === 'reset-before' || fault === 'reset-after') reset(response)
  else if (fault === 'truncated') sendHalf(response, answer)
  else sendWhole(response, fault === 'html' ? proxyPage(answer) : fault === 'empty' ? bare(answer) : answer)
}

function sendWhole(response: ServerResponse, { status, headers, body }: Answer): void {
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
  response.writeHead(status, { ...headers, ...length(status, text) }).end(text)
}

function length(status: number, text: string): Record<string, number> {
  return status === 204 ? {} : { 'content-length': Buffer.byteLength(text) }
}

/** With a reset, not an orderly end: an orderly end can look like the end of the answer. TLS knows no reset. */
function reset({ socket }: ServerResponse): void {
  if (!socket || 'encrypted' in socket) socket?.destroy()
  else socket.resetAndDestroy()
}

/** The head promises more than is sent, so the client can tell. */
function sendHalf(response: ServerResponse, { status, headers, body }: Answer): void {
  const text = body === undefined ? '' : JSON.stringify(body)
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(text) + 1 })
  response.flushHeaders()
  response.write(text.slice(0, Math.floor(text.length / 2)))
  response.socket?.destroySoon()
}

function bare({ status }: Answer): Answer {
  return { status }
}

function proxyPage({ status }: Answer): Answer {
  const body = '<!doctype html><title>Gateway</title><h1>The gateway has lost the answer</h1>'
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body }
}
