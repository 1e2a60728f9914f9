import type { IncomingMessage } from 'node:http'
import type { Answer } from './engine/answer.ts'
import type { Fault } from './faults/fault.ts'
import { readBody } from './front/read-body.ts'
import type { ScenarioName } from './generated/scenarios.ts'
import type { Steering } from './mock.ts'
import { MockError } from './mock-error.ts'

const controlPath = '/__mock/'

/** Whether a request goes to where a running mock is watched and steered from another process, outside of the API. */
export function isControl({ url }: IncomingMessage): boolean {
  return url?.startsWith(controlPath) ?? false
}

/** Answers what it returns, 204 when that is nothing. */
type Steer = (mock: Steering, body: Record<string, string>) => unknown

const controls: Record<string, Steer> = {
  'GET health': () => ({ status: 'ok' }),
  'GET requests': (mock) => mock.requests(),
  'GET scenario': ({ scenario }) => ({ scenario: scenario ?? null }),
  'PUT scenario': (mock, { scenario }) => {
    mock.scenario = scenario as ScenarioName
  },
  'DELETE scenario': (mock) => {
    mock.scenario = undefined
  },
  'POST faults': (mock, { fault = '', operation }) => mock.faults.next(fault as Fault, operation),
  'DELETE faults': (mock) => mock.faults.clear(),
  'POST reset': (mock) => mock.reset(),
}

const bodyLimit = 1000

/** Answers a request for which {@link isControl} holds. */
export async function answerControl(request: IncomingMessage, mock: Steering): Promise<Answer> {
  const { method = '', url = '' } = request
  const { bytes } = await readBody(request, bodyLimit)
  const text = `${bytes ?? ''}`
  const steer = controls[`${method} ${url.slice(controlPath.length)}`]
  if (!steer)
    return json(404, { message: `There is no such control; there are: ${Object.keys(controls).join(', ')}.` })
  try {
    const result = steer(mock, text === '' ? {} : JSON.parse(text))
    return result === undefined ? { status: 204 } : json(200, result)
  } catch (error) {
    if (error instanceof MockError) return json(400, { message: error.message })
    if (error instanceof SyntaxError) return json(400, { message: 'The body is not JSON.' })
    throw error
  }
}

function json(status: number, body: unknown): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body }
}
