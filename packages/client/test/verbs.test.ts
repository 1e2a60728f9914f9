import { expect, test } from 'vitest'
import {
  createTokenExamples,
  operations,
  type RestoreClient,
  restoreOneDrivesExamples,
  startRestoreSessionExamples,
} from '../src/index.ts'
import { answer, baseUrl, scripted, sessionId } from './scripted.ts'
import { verbOf } from './verb-of.ts'

type Verb = Extract<(typeof verbOf)[keyof typeof verbOf], string>

const explore = startRestoreSessionExamples['explore-onedrives']
const ids: Record<string, string> = { restoreSessionId: sessionId, organizationId: sessionId }

const calls: Record<Verb, (client: RestoreClient) => Promise<unknown>> = {
  signIn: (client) => client.signIn(createTokenExamples['password-grant']),
  getOwnOrganization: (client) => client.getOwnOrganization(),
  getRestoreSession: (client) => client.getRestoreSession(sessionId),
  listOneDrives: (client) => client.listOneDrives(sessionId).next(),
  listOrganizations: (client) => client.listOrganizations(),
  listRestoreEvents: (client) => client.listRestoreEvents(sessionId).next(),
  listRestoreSessions: (client) => client.listRestoreSessions().next(),
  restoreOneDrives: (client) =>
    client.restoreOneDrives(sessionId, restoreOneDrivesExamples['on-premises-keep']),
  startOwnRestoreSession: (client) => client.startOwnRestoreSession(explore),
  startRestoreSession: (client) => client.startRestoreSession(sessionId, explore),
  stopRestoreSession: (client) => client.stopRestoreSession(sessionId),
}

const withVerb = Object.entries(verbOf).flatMap(([id, verb]) =>
  typeof verb === 'string' ? [[id as keyof typeof operations, verb] as const] : [],
)

test.for(withVerb)('%s is sent by the verb %s', async ([id, verb]) => {
  const { method, path } = operations[id]
  const { client, sent } = scripted([answer(404, { message: 'There is no such resource.' })])
  await calls[verb](client).catch(() => {})
  const url = new URL(sent[0]?.url ?? '')
  expect(`${sent[0]?.method} ${url.origin}${url.pathname}`).toBe(
    `${method} ${baseUrl}${path.replace(/{(\w+)}/g, (_, name) => ids[name] ?? '')}`,
  )
})

test('a verb answers what the server said', async () => {
  const organization = { id: sessionId, name: 'north.local', type: 'OnPremises' }
  const session = { id: sessionId, type: 'Veod', state: 'Working' }
  const { client } = scripted([answer(200, organization), answer(201, session)])
  expect(await client.getOwnOrganization()).toEqual(organization)
  expect(await client.startOwnRestoreSession(explore)).toEqual(session)
})
