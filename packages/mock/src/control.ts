import type { IncomingMessage } from 'node:http'
import type { Answer } from './engine/answer.ts'
import { readBody } from './front/read-body.ts'
import type { Steering } from './mock.ts'
import { MockError } from './mock-error.ts'

/** Where a running mock is watched and steered from another process, outside of the API. */
export const controlPath = '/__mock/'

/** Whether a request goes there. */
export function isControl({ url }: IncomingMessage): boolean {
  return url?.startsWith(controlPath) ?? false
}

/** One thing that can be done; the steering checks what the properties of the body hold. */
interface Control {
  /** Properties that the body must have. */
  needs?: string[]
  /** Properties that it may have. */
  takes?: string[]
  /** Answers what it returns, 204 when that is nothing. */
  run(mock: Steering, body: Record<string, unknown>): unknown
}

const controls: Record<string, Control> = {
  'GET health': { run: () => ({ status: 'ok' }) },
  'GET requests': { run: (mock) => mock.requests() },
  'GET names': { run: (mock) => mock.names() },
  'POST wait': {
    needs: ['operation'],
    takes: ['timeoutMs'],
    run: (mock, { operation, ...options }) => mock.waitFor(operation as never, options),
  },
  'GET scenario': { run: ({ scenario }) => ({ scenario: scenario ?? null }) },
  'PUT scenario': {
    needs: ['scenario'],
    run: (mock, { scenario }) => {
      mock.scenario = scenario as never
    },
  },
  'DELETE scenario': {
    run: (mock) => {
      mock.scenario = undefined
    },
  },
  'POST answers': {
    needs: ['operation'],
    takes: ['scenario', 'status', 'headers', 'body', 'times', 'breakContract'],
    run: (mock, { operation, times, breakContract, ...answer }) =>
      mock.answer(operation as never, answer as never, { times, breakContract } as never),
  },
  'DELETE answers': {
    takes: ['operation'],
    run: (mock, { operation }) => mock.clearAnswers(operation as never),
  },
  'POST faults': {
    needs: ['fault'],
    takes: ['operation'],
    run: (mock, { fault, operation }) => mock.faults.next(fault as never, operation as never),
  },
  'DELETE faults': { run: (mock) => mock.faults.clear() },
  'POST reset': { run: (mock) => mock.reset() },
}

const maxBodyBytes = 1024 * 1024

/** Answers a request for which {@link isControl} holds. */
export async function answerControl(request: IncomingMessage, mock: Steering): Promise<Answer> {
  const { method = '', url = '' } = request
  const { bytes } = await readBody(request, maxBodyBytes)
  const name = `${method} ${url.slice(controlPath.length).split('?', 1)[0]}`
  const control = Object.hasOwn(controls, name) ? controls[name] : undefined
  if (!control) {
    const all = Object.keys(controls).join(', ')
    return json(404, { message: `There is no such control; there are: ${all}.` })
  }
  try {
    const result = await control.run(mock, readProperties(bytes, control))
    return result === undefined ? { status: 204 } : json(200, result)
  } catch (error) {
    const isForPeople = error instanceof MockError
    return json(isForPeople ? 400 : 500, {
      message: isForPeople ? error.message : `The mock failed: ${error}`,
    })
  }
}

function readProperties(
  bytes: Buffer | undefined,
  { needs = [], takes = [] }: Control,
): Record<string, unknown> {
  if (!bytes) throw new MockError(`The body is longer than ${maxBodyBytes} bytes.`)
  const known = [...needs, ...takes]
  const body = bytes.length === 0 ? {} : parse(`${bytes}`)
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new MockError(`The body must be an object${known.length > 0 ? ` with ${known.join(', ')}` : ''}.`)
  const unknown = Object.keys(body).find((name) => !known.includes(name))
  if (unknown !== undefined)
    throw new MockError(`There is no "${unknown}" here; there is ${known.join(', ') || 'nothing'}.`)
  const missing = needs.find((name) => !Object.hasOwn(body, name))
  if (missing !== undefined) throw new MockError(`The body has no "${missing}".`)
  return body as Record<string, unknown>
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new MockError('The body is not JSON.')
  }
}

function json(status: number, body: unknown): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body }
}
