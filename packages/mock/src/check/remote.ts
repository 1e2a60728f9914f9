import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { Answer } from '../engine/answer.ts'
import type { UpstreamRequest } from '../engine/upstream.ts'
import { parseJson, type UnreadableBody } from '../reading/parse-body.ts'

/** How a server is called. */
export interface CallLimits {
  /** Certificate of the server's authority, PEM. @default those that Node trusts */
  ca?: string
  /** From the connection to the last byte of the answer. */
  timeoutMs: number
}

/** What a server has answered. */
export interface Received {
  answer: Answer
  /** Whether the body is JSON; else it is missing, or text as it came. */
  isJson: boolean
  /** Why the body or its type cannot be read, in one sentence each. */
  unreadable: string[]
}

/** There is no answer, or not all of it. The message says what became of it, as the end of a sentence. */
export class NoAnswer extends Error {
  override name = 'NoAnswer'
}

const maxBytes = 64 * 1024 * 1024

/**
 * Calls a server once, without following redirects. Its certificate is verified.
 *
 * @throws {NoAnswer} when the answer is late, too long, not whole or not HTTP
 * @throws the error of the socket when there is no connection, or its certificate is not trusted
 */
export function call(request: UpstreamRequest, { ca, timeoutMs }: CallLimits): Promise<Received> {
  const { base, path, method, headers, body } = request
  const url = new URL(base)
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest
  // The path as it is: an address would resolve an id that is made of dots.
  const target = { path: url.pathname.replace(/\/$/, '') + path, method: method.toUpperCase(), headers }
  return new Promise((resolve, reject) => {
    const sent = send(url, { ...target, agent: false, ...(ca && { ca }) })
    const timer = setTimeout(() => fail(new NoAnswer(`no answer within ${timeoutMs / 1000} s`)), timeoutMs)
    const fail = (error: Error) => {
      clearTimeout(timer)
      sent.destroy()
      reject(error)
    }
    receive(sent).then((received) => {
      clearTimeout(timer)
      resolve(received)
    }, fail)
    sent.end(bodyText(body, headers['content-type']))
  })
}

function receive(sent: ClientRequest): Promise<Received> {
  return new Promise((resolve, reject) => {
    sent.on('response', (response) => readAnswer(response).then(resolve, reject))
    sent.on('upgrade', (_, socket) => {
      // The request has given it away, and no longer ends it.
      socket.destroy()
      reject(new NoAnswer('the server changes to another protocol'))
    })
    sent.on('error', (error: NodeJS.ErrnoException) => reject(describe(error)))
  })
}

/** Errors of the socket are told apart by their code; those before a connection stay as they are. */
function describe(error: NodeJS.ErrnoException): Error {
  const { code = '' } = error
  if (code.startsWith('HPE_')) return new NoAnswer(`the answer is not HTTP (${code})`)
  if (/^(ECONNRESET|EPIPE|ECONNABORTED)$/.test(code))
    return new NoAnswer(`the connection was closed before the answer was whole (${code})`)
  return error
}

function bodyText(body: unknown, type: string | undefined): string {
  if (body === undefined) return ''
  return type === 'application/json'
    ? JSON.stringify(body)
    : `${new URLSearchParams(body as Record<string, string>)}`
}

async function readAnswer(response: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of response) {
      size += chunk.length
      if (size > maxBytes) throw new NoAnswer(`the answer is longer than ${maxBytes} bytes`)
      chunks.push(chunk)
    }
  } catch (error) {
    throw describe(error as NodeJS.ErrnoException)
  }
  const type = response.headers['content-type']
  const read = readBody(Buffer.concat(chunks).toString())
  return {
    answer: {
      status: response.statusCode ?? 0,
      headers: isMediaType(type) ? { 'content-type': essenceOf(type) } : {},
      ...(read.body !== undefined && { body: read.body }),
    },
    isJson: read.body !== undefined && !read.unreadable,
    unreadable: [
      ...(type === undefined || isMediaType(type) ? [] : [`The Content-Type "${type}" is not one`]),
      ...(read.unreadable ? [read.unreadable] : []),
    ],
  }
}

/** Prism dies of what is none, and looks at nothing else of it. */
function isMediaType(type: string | undefined): type is string {
  return type !== undefined && /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(essenceOf(type))
}

function essenceOf(type: string): string {
  return type.split(';')[0]?.trim() ?? ''
}

/** Every body of this API is JSON. */
function readBody(text: string): { body?: unknown; unreadable?: string } {
  if (text === '') return {}
  try {
    return { body: parseJson(text, false) }
  } catch (error) {
    return { body: text, unreadable: (error as UnreadableBody).message }
  }
}
