import type { OperationId } from '../contract/operation-types.ts'
import { type Operation, operationsOf } from '../contract/operations.ts'
import { type Bundle, basePath } from '../contract/read-bundle.ts'
import { shapeOf } from '../contract/shape.ts'
import type { components } from '../generated/schema.ts'
import { MockError } from '../mock-error.ts'
import { createCheckOperation } from './check-operation.ts'
import type { Finding } from './finding.ts'
import type { Known } from './learn.ts'
import { secretsIn } from './secrets-in.ts'

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
  /** How long a call may take, in milliseconds. @default 60000, and 12 hours for the bulk restore */
  timeoutMs?: number
  /** Is filled with what must not be shown: of the account, of the body, and what the server hands out. */
  secrets: Set<string>
}

const timeoutMs = 60_000
const restoreTimeoutMs = 12 * 60 * 60 * 1000

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
  checkIncluded(operations, options)
  const known = knownFrom(bundle, operations, options)
  const checkOperation = await createCheckOperation({
    bundle,
    operations,
    base: baseOf(bundle, options.url),
    known,
    limitsOf: (operation) => ({
      timeoutMs: options.timeoutMs ?? (operation === 'restoreOneDrives' ? restoreTimeoutMs : timeoutMs),
      ...(options.ca && { ca: options.ca }),
    }),
  })
  const take = (operation: Operation): Promise<Finding> | Finding => {
    const { id } = operation
    const notCalled = reasonNotToCall(operation, options)
    if (notCalled) return { operation: id, notCalled, deviations: [], observations: [] }
    return checkOperation(operation, bodyOf(id as OperationId, options))
  }
  for (const step of stepsOf(operations)) {
    const findings: Finding[] = []
    for (const operation of step) findings.push(await take(operation))
    yield* withoutOtherSide(findings)
    if (findings.some((finding) => isRefused(finding, options)))
      throw new MockError('The server refuses the account, so nothing else was checked.')
  }
}

function checkIncluded(operations: Operation[], { include, body }: CheckOptions): void {
  const unknown = include.find((id) => !operations.some((operation) => operation.id === id))
  if (unknown) {
    const all = operations.filter(({ method }) => method !== 'get').map(({ id }) => id)
    throw new MockError(`There is no operation "${unknown}"; the contract has ${all.join(', ')}.`)
  }
  if (include.includes('restoreOneDrives') && body === undefined)
    throw new MockError('A bulk restore needs a body; name the file that holds it with --body.')
}

function knownFrom(bundle: Bundle, operations: Operation[], options: CheckOptions): Known {
  const { access, session, secrets, body } = options
  const token = 'token' in access ? access.token : undefined
  if (token !== undefined && !/^[\x21-\x7e]+$/.test(token))
    throw new MockError('The token has characters that no token has.')
  secrets.add('token' in access ? access.token : access.password)
  const [schema] = Object.values(operations.find(({ id }) => id === 'restoreOneDrives')?.bodies ?? {})
  for (const secret of secretsIn(body, shapeOf(bundle, schema ?? {}))) secrets.add(secret)
  return { ids: { ...(session && { restoreSessionId: session }) }, token, secrets }
}

function baseOf(bundle: Bundle, address: string): string {
  const { origin, pathname } = new URL(address)
  return origin + (pathname === '/' ? basePath(bundle) : pathname.replace(/\/$/, ''))
}

/** What only an administrator or only a tenant may read; how a server refuses the other one is not documented. */
const ofOneSide: string[] = ['listOrganizations', 'getOwnOrganization'] satisfies OperationId[]

/** The operations in the order of the journey, the two that only one side may call in one step. */
function stepsOf(operations: Operation[]): Operation[][] {
  const place = ({ id }: Operation) => (journey as string[]).indexOf(id) + 1 || journey.length + 1
  const [first, ...rest] = operations.toSorted((a, b) => place(a) - place(b))
  const steps = first ? [[first]] : []
  for (const operation of rest) {
    const last = steps.at(-1) ?? []
    if (ofOneSide.includes(operation.id) && ofOneSide.includes(last[0]?.id ?? '')) last.push(operation)
    else steps.push([operation])
  }
  return steps
}

/** Where one side is answered, it is no failure that the other is refused. */
function withoutOtherSide(findings: Finding[]): Finding[] {
  if (findings.every(({ failure }) => failure !== undefined)) return findings
  return findings.map((finding) => {
    const { failure, ...rest } = finding
    const isRefusal = failure !== undefined && String(rest.status).startsWith('4')
    return isRefusal ? { ...rest, observations: [...rest.observations, 'this account is refused'] } : finding
  })
}

function reasonNotToCall({ id, method }: Operation, { access, include }: CheckOptions): string | undefined {
  if (id === 'createToken' && 'token' in access) return 'a token was given'
  if (method === 'get' || id === 'createToken' || include.includes(id)) return undefined
  return `it changes something; --include ${id} calls it`
}

/** A token that was given is refused by any call; an account, by signing in. */
function isRefused({ operation, status = 0, failure }: Finding, { access }: CheckOptions): boolean {
  if (failure === undefined) return false
  if ('token' in access) return status === 401 && !ofOneSide.includes(operation)
  return operation === ('createToken' satisfies OperationId) && [400, 401, 403].includes(status)
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
