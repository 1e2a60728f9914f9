import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { createRestoreClient } from '@onedrive-restore/client'
import { type Mock, startMock } from '@onedrive-restore/mock'
import { type ScriptedServer, serve } from '@onedrive-restore/testing/scripted-server'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { runWorkflow, runWorkflows } from '../src/respect.ts'

const opened = ['sign-in', 'choose-organization', 'open-backup']

const office = { officeUsername: 'jsmith-of-support', officePassword: 'battery-horse-correct' }
const onPremises = { onPremisesUsername: 'admin-of-support', onPremisesPassword: 'staple-battery-horse' }

let mock: Mock
beforeAll(async () => {
  mock = await startMock({ tokenLifetime: 3_600_000 })
})
afterEach(() => mock.reset())
afterAll(() => mock.close())

/** Workflows by file and name, and the steps that each must run, all of them green. */
const table: [file: string, workflows: Record<string, string[]>][] = [
  [
    'restore',
    {
      look: [...opened, 'list-drives', 'close-backup'],
      restore: [...opened, 'get-drive', 'restore-office', 'read-events', 'close-backup'],
    },
  ],
  [
    'failures',
    {
      'expired-token': ['use-old-token'],
      'stopped-session': [
        'make-sure-of-the-mock',
        ...opened,
        'list-drives',
        'close-backup',
        'see-it-stopped',
        'restore-drive',
      ],
      'rejected-body': ['make-sure-of-the-mock', ...opened, 'list-drives', 'restore-drive', 'close-backup'],
    },
  ],
]

test.for(table)('the workflows of %s', async ([file, workflows]) => {
  const inputs = file === 'restore' ? { ...office, oneDriveId: await someDrive() } : {}
  const names = Object.keys(workflows)
  const results = await runWorkflows(file, names, mock.url, { inputs })
  for (const [index, { steps, passed, report }] of results.entries()) {
    const wanted = workflows[names[index] ?? ''] ?? []
    expect(steps, report).toEqual(Object.fromEntries(wanted.map((step) => [step, true])))
    expect(passed).toBe(true)
    expect(report).not.toContain('battery-horse-correct')
  }
  if (file === 'restore')
    expect(changesOf()).toEqual([
      ...['createToken', 'startRestoreSession', 'stopRestoreSession'],
      ...['createToken', 'startRestoreSession', 'restoreOneDrives', 'stopRestoreSession'],
    ])
})

test('what provokes a failure ends at its first step on what is no mock', async () => {
  await using server = await relay({ hidesServer: true })
  const names = ['stopped-session', 'rejected-body']
  for (const { steps, passed } of await runWorkflows('failures', names, server.url)) {
    expect(steps).toEqual({ 'make-sure-of-the-mock': false })
    expect(passed).toBe(false)
  }
  expect(mock.requests().map(({ method }) => method)).toEqual(['GET', 'GET'])
})

test.for<[type: string, inputs: Record<string, string>, step: string, sent: string[]]>([
  [
    'OnPremises',
    { ...office, ...onPremises },
    'restore-on-premises',
    ['OnPremisesUsername', 'OnPremisesPassword'],
  ],
  [
    'Hybrid',
    { ...office, ...onPremises },
    'restore-hybrid',
    ['OfficeUsername', 'OfficePassword', 'OnPremisesUsername', 'OnPremisesPassword'],
  ],
])('an organization of type %s gets the credentials of its kind', async ([type, inputs, step, sent]) => {
  await using server = await relay({ type })
  const oneDriveId = await someDrive()
  const { steps, passed } = await runWorkflow('restore', 'restore', server.url, {
    inputs: { ...inputs, oneDriveId },
  })
  expect(steps).toMatchObject({ [step]: true, 'close-backup': true })
  expect(passed).toBe(true)
  const { restoreToOriginalLocation: asked } = restoreBody()
  expect(Object.keys(asked).sort()).toEqual(
    ['DocumentAction', 'DocumentVersion', 'OneDrives', ...sent].sort(),
  )
  expect(asked.DocumentAction).toBe('keep')
})

test.for<[what: string, type: string, inputs: Record<string, string>]>([
  ['the pair of another kind', 'Office365', onPremises],
  ['half a pair', 'Office365', { officeUsername: office.officeUsername }],
  ['one pair for a hybrid organization', 'Hybrid', office],
])('%s is not sent, and the backup is closed', async ([, type, inputs]) => {
  await using server = await relay({ type })
  const oneDriveId = await someDrive()
  const { steps, passed } = await runWorkflow('restore', 'restore', server.url, {
    inputs: { ...inputs, oneDriveId },
  })
  expect(steps).toMatchObject({ 'get-drive': false, 'close-backup': true })
  expect(passed).toBe(false)
  expect(changesOf()).not.toContain('restoreOneDrives')
})

test('another organization than the one that is meant is not opened', async () => {
  const inputs = { ...office, organization: 'westsupport.onmicrosoft.com', oneDriveId: 'any' }
  const { steps, passed } = await runWorkflow('restore', 'restore', mock.url, { inputs })
  expect(steps).toEqual({ 'sign-in': true, 'choose-organization': false })
  expect(passed).toBe(false)
})

test('after a restore that did not succeed the session stays open', async () => {
  const oneDriveId = await someDrive()
  mock.faults.next('unavailable', 'restoreOneDrives')
  const { steps, passed } = await runWorkflow('restore', 'restore', mock.url, {
    inputs: { ...office, oneDriveId },
  })
  expect(Object.entries(steps).at(-1)).toEqual(['restore-office', false])
  expect(passed).toBe(false)
})

test('a server with a CA of its own is looked at with that CA, and not without', async () => {
  await using secure = await startMock({ https: true })
  const folder = await mkdtemp(join(tmpdir(), 'own-ca-'))
  const ca = join(folder, 'ca.pem')
  try {
    await writeFile(ca, secure.ca ?? '')
    const variables = { NODE_EXTRA_CA_CERTS: ca }
    expect(await runWorkflow('restore', 'look', secure.url, { variables })).toMatchObject({ passed: true })
    expect(await runWorkflow('restore', 'look', secure.url)).toMatchObject({ passed: false })
  } finally {
    await rm(folder, { recursive: true })
  }
})

/** Id of a drive that the mock's tenant has; the mock forgets that it was asked. */
async function someDrive(): Promise<string> {
  const client = createRestoreClient({ baseUrl: mock.url })
  await client.signIn({
    grant_type: 'password',
    username: 'TECH\\administrator',
    password: 'correct-horse-battery',
  })
  const [organization] = await client.listOrganizations()
  const explore = { datetime: '2019-04-12T10:54:40Z', type: 'veod' as const }
  const { id } = await client.startRestoreSession(organization?.id ?? '', { explore })
  for await (const drive of client.listOneDrives(id)) {
    mock.reset()
    return drive.id
  }
  throw new Error('The tenant has no drives.')
}

/** The operations that the mock was asked for and that do more than read. */
function changesOf(): (string | undefined)[] {
  return mock
    .requests()
    .filter(({ method }) => method !== 'GET')
    .map(({ operation }) => operation)
}

// biome-ignore lint/suspicious/noExplicitAny: the mock records what was sent, whatever it was
function restoreBody(): any {
  return mock.requests().find(({ operation }) => operation === 'restoreOneDrives')?.body
}

/** A server that passes everything on to the mock, and is another one in what it says of itself. */
function relay(change: { hidesServer?: boolean; type?: string }): Promise<ScriptedServer> {
  return serve(async (request, response) => {
    const answer = await fetch(new URL(request.url ?? '', mock.url), await forwarded(request))
    const text = await answer.text()
    const type = answer.headers.get('content-type')
    const server = change.hidesServer ? undefined : answer.headers.get('server')
    response.writeHead(answer.status, { ...(type && { 'content-type': type }), ...(server && { server }) })
    response.end(change.type ? text.replace('"type":"Office365"', `"type":"${change.type}"`) : text)
  })
}

async function forwarded(request: IncomingMessage): Promise<RequestInit> {
  const { method = 'GET', headers } = request
  const { host: _, connection: __, 'content-length': ___, ...rest } = headers
  const body = await buffer(request)
  return { method, headers: rest as Record<string, string>, ...(body.length > 0 && { body }) }
}
