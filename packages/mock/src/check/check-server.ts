import type { OperationId } from '../contract/operation-types.ts'
import { type Operation, operationsOf } from '../contract/operations.ts'
import { type Bundle, basePath } from '../contract/read-bundle.ts'
import { createEngine, type Engine } from '../engine/create-engine.ts'
import { sentences } from '../engine/explain.ts'
import type { components } from '../generated/schema.ts'
import { MockError } from '../mock-error.ts'
import { learn } from './learn.ts'
import { remoteUpstream } from './remote-upstream.ts'

/** What to check, and as whom. */
export interface CheckOptions {
  /** Address of the server, such as `https://backup.example.com:4443`; the base path is added when it is missing. */
  url: string
  /** Certificate of the server's authority, PEM. @default those that Node trusts */
  ca?: string
  /** An access token, or the account to get one with. */
  access: { token: string } | { user: string; password: string }
  /** Operations to call besides those that only read, by `operationId`. */
  include: string[]
  /** The session to look into. @default the one started by the check, else the first that is running */
  session?: string
  /** Body of the bulk restore, parsed; needed when that is included. */
  body?: unknown
}

/** What one call has shown. */
export interface Finding {
  operation: string
  /** Missing when the operation was not called. */
  status?: number
  /** One sentence each: where the answer is not what the contract says. */
  deviations: string[]
  /** Why it was not called, or what a failure said. */
  note?: string
}

/** The order of the journey: what reads comes before what changes it, and stopping comes last. */
const journey: OperationId[] = [
  'createToken',
  'listOrganizations',
  'getOwnOrganization',
  'startRestoreSession',
  'startOwnRestoreSession',
  'listRestoreSessions',
  'getRestoreSession',
  'getSessionOrganization',
  'listOneDrives',
  'getOneDrive',
  'restoreOneDrives',
  'listRestoreEvents',
  'getRestoreEvent',
  'stopRestoreSession',
]

/**
 * Calls a real server and compares its answers with the contract, one operation after the other. Without `include` it
 * only reads, apart from signing in.
 *
 * @throws {MockError} for an operation to include that does not exist, a bulk restore without a body, a refused account
 * @throws the error of the socket when the server cannot be reached or its certificate is not trusted
 */
export async function* checkServer(bundle: Bundle, options: CheckOptions): AsyncGenerator<Finding> {
  const operations = operationsOf(bundle)
  const chosen = choose(operations, options)
  const engine = await createEngine(bundle, operations, remoteUpstream(options.ca))
  const url = new URL(options.url)
  const base = url.origin + (url.pathname === '/' ? basePath(bundle) : url.pathname.replace(/\/$/, ''))
  const known: Record<string, string> = { ...(options.session && { restoreSessionId: options.session }) }
  if ('token' in options.access) known.token = options.access.token
  for (const operation of chosen) {
    const finding = await checkOperation(engine, operation, base, known, options)
    yield finding
    if (isRefused(finding))
      throw new MockError('The server refuses the account, so nothing else was checked.')
  }
}

/** What only an administrator or only a tenant may read; how a server refuses the other one is not documented. */
const ofOneSide: OperationId[] = ['listOrganizations', 'getOwnOrganization']

function isRefused({ operation, status = 0 }: Finding): boolean {
  if (operation === ('createToken' satisfies OperationId)) return status >= 400
  return status === 401 && !(ofOneSide as string[]).includes(operation)
}

function choose(operations: Operation[], { include, access, body }: CheckOptions): Operation[] {
  const unknown = include.find((id) => !operations.some((operation) => operation.id === id))
  if (unknown) {
    const all = operations.filter(({ method }) => method !== 'get').map(({ id }) => id)
    throw new MockError(`There is no operation "${unknown}"; the contract has ${all.join(', ')}.`)
  }
  if (include.includes('restoreOneDrives') && body === undefined) {
    throw new MockError('A bulk restore needs a body; name the file that holds it with --body.')
  }
  const wanted = new Set(['user' in access ? 'createToken' : '', ...include])
  const place = ({ id }: Operation) => (journey as string[]).indexOf(id)
  return operations
    .filter(({ id, method }) => method === 'get' || wanted.has(id))
    .sort((a, b) => place(a) - place(b))
}

async function checkOperation(
  engine: Engine,
  operation: Operation,
  base: string,
  known: Record<string, string>,
  options: CheckOptions,
): Promise<Finding> {
  const { id, method, path } = operation
  const missing = Object.keys(operation.pathExamples).find((name) => !known[name])
  if (missing) return { operation: id, deviations: [], note: `not called: no ${missing} is known` }
  const values = bodyOf(id as OperationId, options)
  const type = Object.keys(operation.bodies)[0]
  const isForm = type !== undefined && !type.endsWith('json')
  const { answer, rejected, deviations } = await engine.answer({
    operation,
    method: method as 'get',
    url: { path: path.replace(/\{(.+?)\}/g, (_, name) => encodeURIComponent(known[name] ?? '')), query: {} },
    params: known,
    headers: {
      accept: 'application/json',
      ...(known.token && { authorization: `Bearer ${known.token}` }),
      ...(type && { 'content-type': type }),
    },
    body: isForm ? `${new URLSearchParams(values as Record<string, string>)}` : values,
    values,
    base,
    begin: () => {},
  })
  const message = sentenceOf(answer.body)
  if (rejected) return { operation: id, deviations: [], note: `not called: ${message}` }
  learn(id as OperationId, answer, known)
  return {
    operation: id,
    status: answer.status,
    deviations: sentences(deviations),
    ...(answer.status >= 400 && message && { note: message }),
  }
}

function bodyOf(id: OperationId, { access, body }: CheckOptions): unknown {
  const now = new Date().toISOString()
  const explore = { explore: { datetime: now, type: 'veod' } } satisfies components['schemas']['Explore']
  const bodies: Partial<Record<OperationId, unknown>> = {
    createToken:
      'user' in access
        ? ({
            grant_type: 'password',
            username: access.user,
            password: access.password,
          } satisfies components['schemas']['PasswordGrant'])
        : undefined,
    startRestoreSession: explore,
    startOwnRestoreSession: explore,
    stopRestoreSession: { stop: null } satisfies components['schemas']['Stop'],
    restoreOneDrives: body,
  }
  return bodies[id]
}

/** What a failure says, in either of the two error shapes. */
function sentenceOf(body: unknown): string | undefined {
  const { message, error_description: description } = (body ?? {}) as Record<string, string>
  return message ?? description
}
