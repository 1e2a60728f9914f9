import { isObject } from '../contract/is-object.ts'
import { isRejected } from '../errors/guards.ts'
import { maskSentences } from '../errors/mask-json.ts'
import { NotSentError } from '../errors/restore-error.ts'
import { send } from './call.ts'
import { checkBody } from './check-body.ts'
import { parse, type Success } from './judge.ts'
import { prepareRequest } from './prepare-request.ts'
import type { Settings } from './settings.ts'

/** `fetch`, with the care of the client; see `RestoreClient`. */
export type RestoreFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>

/**
 * Makes the `fetch` of a client. A refusal with a body that the contract documents is an answer, as generated clients
 * expect it; every other failure is thrown.
 */
export function createFetch(settings: Settings): RestoreFetch {
  return async (input, init) => {
    const request = requestOf(input, init)
    const { prepared, body } = await prepareRequest(settings.baseUrl, request, settings.sendUncheckedBodies)
    if (!settings.sendUncheckedBodies) checkBody(prepared, body)
    try {
      return responseOf(await send(settings, prepared, { signal: request.signal }))
    } catch (error) {
      if (isRejected(error) && isObject(error.body) && !Array.isArray(error.body))
        return Response.json(error.body, { status: error.status })
      throw error
    }
  }
}

function requestOf(input: string | URL | Request, init: RequestInit | undefined): Request {
  try {
    return new Request(input, init)
  } catch {
    const call = { operation: undefined, method: init?.method ?? 'GET', url: 'fetch' }
    throw new NotSentError({ call, reason: 'not sent, it is not a request with an absolute address' })
  }
}

/** An answer that every generated client can read: what is not JSON is left out, since its success does not rest on it. */
function responseOf({ response, text, secrets }: Success): Response {
  const { status, statusText } = response
  const headers = new Headers(response.headers)
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) headers.delete(name)
  const data = maskSentences(parse(text), secrets())
  if (data !== undefined) return new Response(JSON.stringify(data), { status, statusText, headers })
  headers.set('content-length', '0')
  return new Response(null, { status, statusText, headers })
}
