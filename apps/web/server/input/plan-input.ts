import { type components, operations } from '@onedrive-restore/client'
import type { PlannedDrive, RestoreChoices } from '@onedrive-restore/runs'
import { Refusal } from '../refusal.ts'
import { countOf, type Given, givenOf, objectOf, textOf, wordOf } from './check.ts'

type Schemas = components['schemas']

/** What is chosen once for all drives of a run, in the words of the contract. */
export type Choices = Omit<RestoreChoices, 'overwritesDocuments'>

/** What the page asks to be planned. */
export interface PlanInput {
  readonly drives: readonly PlannedDrive[]
  readonly choices: Choices
  /** How many drives one call carries at most. */
  readonly batchSize: number
  /** Those that are to be shown, masked. */
  readonly credentials?: Schemas['RestoreCredentials']
}

/** How a run is to be carried out. */
export interface SendInput {
  readonly restoreSessionId: string
  readonly credentials: Schemas['RestoreCredentials']
  /** After a batch whose outcome nobody knows. */
  readonly afterUnknown: 'stop' | 'go-on'
  /** After a batch that the server refused or failed on. */
  readonly afterFailed: 'stop' | 'go-on'
  /** How many drives whoever chose to overwrite has confirmed. */
  readonly confirmedDrives?: number
}

/** A run that is to be planned and carried out. */
export interface RunInput extends Omit<PlanInput, 'credentials'>, SendInput {
  /** Made by the page, so that a request that the browser sends twice is one run. */
  readonly id: string
  /** Whose drives they are, to know the run again. */
  readonly organization?: string
}

const maxDrives = 100_000
const maxBatchSize = 10_000
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const { name: restoreSessionId } = operations.restoreOneDrives.parameters.restoreSessionId
const whatNext = ['stop', 'go-on'] as const

/** @throws {Refusal} with one sentence for the first mistake */
export function planInputOf(body: unknown): PlanInput {
  const given = givenOf(body)
  return {
    drives: drivesOf(given),
    choices: choicesOf(given),
    batchSize: countOf(given, 'batchSize', 1, maxBatchSize),
    ...(given.credentials !== undefined && { credentials: credentialsOf(given) }),
  }
}

/** @throws {Refusal} with one sentence for the first mistake */
export function sendInputOf(body: unknown): SendInput {
  const given = givenOf(body)
  const { confirmedDrives } = given
  return {
    restoreSessionId: textOf(given, restoreSessionId),
    credentials: credentialsOf(given),
    afterUnknown: wordOf(given, 'afterUnknown', whatNext),
    afterFailed: wordOf(given, 'afterFailed', whatNext),
    ...(confirmedDrives !== undefined && {
      confirmedDrives: countOf(given, 'confirmedDrives', 1, maxDrives),
    }),
  }
}

/** @throws {Refusal} with one sentence for the first mistake */
export function runInputOf(body: unknown): RunInput {
  const given = givenOf(body)
  const id = textOf(given, 'id')
  if (!uuid.test(id)) throw new Refusal(400, 'id must be a UUID that the page has made for this run.')
  const { credentials: _, ...plan } = planInputOf(body)
  const { organization } = given
  return {
    ...plan,
    ...sendInputOf(body),
    id,
    ...(organization !== undefined && { organization: `${organization}` }),
  }
}

function drivesOf({ drives }: Given): PlannedDrive[] {
  if (!Array.isArray(drives) || drives.length === 0) throw new Refusal(400, 'There is no drive to restore.')
  if (drives.length > maxDrives)
    throw new Refusal(400, `There are ${drives.length} drives; a run has at most ${maxDrives}.`)
  return drives.map((drive, index) => {
    const { id, name, url } = Object(drive) as Given
    if (typeof id !== 'string' || id === '' || typeof name !== 'string' || typeof url !== 'string')
      throw new Refusal(400, `Drive ${index + 1} of the list lacks an id, a name or an address.`)
    return { id, name, url }
  })
}

/** As given: whether the names and values are the contract's is for another check. */
function choicesOf(given: Given): Choices {
  return objectOf(given, 'choices') as unknown as Choices
}

function credentialsOf(given: Given): Schemas['RestoreCredentials'] {
  return objectOf(given, 'credentials') as unknown as Schemas['RestoreCredentials']
}
