import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { Answer } from '../engine/answer.ts'
import type { Upstream, UpstreamRequest } from '../engine/upstream.ts'

/** A real server, as someone who answers requests. Its certificate is verified, with `ca` (PEM) as further authority. */
export function remoteUpstream(ca: string | undefined): Upstream {
  return {
    admits: () => true, // the server decides
    answer: (request) => send(request, ca),
  }
}

/** Without a time limit: a bulk restore can take hours. */
function send({ base, path, query, method, headers, body }: UpstreamRequest, ca?: string): Promise<Answer> {
  const search = new URLSearchParams(query).toString()
  const url = new URL(`${base}${path}${search && `?${search}`}`)
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest
  const text = bodyText(body, headers['content-type'])
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: method.toUpperCase(), headers, ...(ca && { ca }) }, (response) => {
      readAnswer(response).then(resolve, reject)
    })
    sent.on('error', reject)
    sent.end(text)
  })
}

function bodyText(body: unknown, type: string | undefined): string {
  if (body === undefined) return ''
  return type === 'application/json'
    ? JSON.stringify(body)
    : `${new URLSearchParams(body as Record<string, string>)}`
}

async function readAnswer(response: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  const headers = Object.entries(response.headers).map(([name, value]) => [name, `${value}`])
  return {
    status: response.statusCode ?? 0,
    headers: Object.fromEntries(headers),
    ...(text !== '' && { body: parse(text) }),
  }
}

/** What is not JSON stays text, and the contract says whether that is right. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
