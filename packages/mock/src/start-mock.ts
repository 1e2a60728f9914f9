import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Answer, refusal } from './answer.ts'
import { basePath, type Contract, readBundle } from './contract.ts'
import { createEngine, type Engine } from './engine.ts'
import { readBody } from './read-body.ts'

/** How to run a mock; see each property. */
export interface MockOptions {
  /** Port to listen on, loopback only. @default 0, a free port */
  port?: number
  /** The bundle to serve. @default the one this package was published with */
  contract?: object
}

/** A running mock; see {@link startMock}. */
export interface Mock extends AsyncDisposable {
  /** Address of the API with its base path, such as `http://localhost:4010/v3`. */
  readonly url: string
  /** Serves another bundle from the next request on; a bundle that Prism cannot read changes nothing and rejects. */
  reload(contract: object): Promise<void>
  /** Ends the server and its connections. */
  close(): Promise<void>
}

const bodyLimit = 64 * 1024 * 1024

/**
 * Starts a mock of the real server on loopback; it serves when the promise resolves.
 *
 * @throws the error of the socket, `EADDRINUSE` among them, when the port cannot be had
 * @example
 * await using mock = await startMock()
 * await fetch(`${mock.url}/RestoreSessions/…/Organization/OneDrives/Action`, { method: 'POST', … })
 */
export async function startMock({ port = 0, contract }: MockOptions = {}): Promise<Mock> {
  let front = await createFront((contract as Contract) ?? (await readBundle()))
  const server = createServer((request, response) => {
    front.answer(request).then(
      (answer) => send(response, answer),
      (error: unknown) => send(response, refusal(500, `The mock failed: ${error}`)),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, 'localhost', resolve)
  })

  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${front.base}`,
    reload: async (next) => {
      front = await createFront(next as Contract)
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}

interface Front {
  base: string
  answer(request: IncomingMessage): Promise<Answer>
}

/** What stands between the socket and Prism: base path, body, and errors in the shape of the contract. */
async function createFront(contract: Contract): Promise<Front> {
  const base = basePath(contract)
  const engine = await createEngine(contract)
  return { base, answer: (request) => answer(request, base, engine) }
}

async function answer(request: IncomingMessage, base: string, engine: Engine): Promise<Answer> {
  const { method = '', url = '' } = request
  if (!url.startsWith(`${base}/`))
    return refusal(404, `There is nothing at ${url}; every path starts with ${base}/.`)
  const text = await readBody(request, bodyLimit)
  if (text === undefined) return refusal(413, `The body is longer than ${bodyLimit} bytes.`)
  const headers: Record<string, string> = {
    ...(request.headers as Record<string, string>),
    'content-length': `${text.length}`, // without it Prism does not look at the content type
  }
  try {
    const body = text === '' ? undefined : parse(text, headers['content-type'])
    return await engine({ method, path: url.slice(base.length), headers, body })
  } catch (error) {
    if (error instanceof SyntaxError) return refusal(400, notJson(error))
    throw error
  }
}

function parse(text: string, contentType = ''): unknown {
  return /^application\/([\w.-]+\+)?json\b/i.test(contentType) ? JSON.parse(text) : text
}

/** The parser's own message quotes the body, and the body holds passwords. */
function notJson({ message }: SyntaxError): string {
  const position = message.match(/position \d+/)?.[0]
  return `The body is not JSON${position ? ` (${position})` : ''}.`
}

function send(response: ServerResponse, { status, headers = {}, body }: Answer): void {
  const text = body === undefined ? '' : JSON.stringify(body)
  const type = body === undefined ? {} : { 'content-type': 'application/json' }
  response.writeHead(status, { ...headers, ...type, 'content-length': Buffer.byteLength(text) }).end(text)
}
