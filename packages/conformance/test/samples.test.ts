import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  createRestoreClient,
  operations,
  type RestoreClient,
  restoreOneDrivesExamples,
} from '@onedrive-restore/client'
import { nodeTransport } from '@onedrive-restore/client/node'
import { languages, samplesFolder, samplesOf } from '@onedrive-restore/docs/with-samples'
import { type Mock, startMock } from '@onedrive-restore/mock'
import { compile } from '@onedrive-restore/testing/compile'
import { powershellFaults } from '@onedrive-restore/testing/powershell'
import { makeScratchProject, type ScratchProject } from '@onedrive-restore/testing/scratch-project'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'

const clientFolder = fileURLToPath(new URL('../../client/', import.meta.url))
const ids = Object.keys(operations) as (keyof typeof operations)[]
const address = 'https://backup.example.com:4443/v3'
/** The drive that the samples restore. */
const restored = 'Administrator'
const secret = 'correct-horse-battery'
const token = 'any-token'
const env = { ...process.env, ACCESS_TOKEN: token, PASSWORD: secret, OFFICE_PASSWORD: secret }

let mock: Mock
let client: RestoreClient
let folder: string
let project: ScratchProject
beforeAll(async () => {
  mock = await startMock({ https: true, drives: 40 })
  folder = await mkdtemp(join(tmpdir(), 'samples-'))
  await writeFile(join(folder, 'ca.pem'), `${mock.ca}`)
  client = createRestoreClient({ baseUrl: mock.url, transport: nodeTransport({ ca: `${mock.ca}` }), token })
  await writeFile(join(folder, 'restore.json'), JSON.stringify(restoreOneDrivesExamples['office-keep']))
  const files = Object.fromEntries(ids.map((id) => [`${id}.ts`, textOf(id, 'typescript')]))
  project = await makeScratchProject(clientFolder, '@onedrive-restore/client', files)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  mock.reset()
})
afterAll(async () => {
  await project[Symbol.asyncDispose]()
  await mock[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

test('every operation has a sample in each language, and no sample is of something else', async () => {
  const wanted = ids.flatMap((id) => languages.map(({ ending }) => `${id}.${ending}`))
  expect((await readdir(samplesFolder)).sort()).toEqual(wanted.sort())
})

test('the samples in TypeScript compile', async () => {
  expect(await compile(project.folder)).toBe('')
})

/** Those that run as somebody runs them; a start costs ten times what a sample does. */
const started = ['createToken', 'listOneDrives', 'restoreOneDrives']

describe('the samples in TypeScript call the operation that they are of', () => {
  test.for(started)('%s, in a process of its own', async (id) => {
    const file = await writeLocally(id)
    const args = ['--conditions=@onedrive-restore/source', file]
    const result = await run(process.execPath, args)
    expect(result).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/\S/) })
    expectCall(id)
  })

  test.for(ids.filter((id) => !started.includes(id)))('%s, here', async (id) => {
    vi.stubEnv('ACCESS_TOKEN', token)
    const [printed, complained] = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')]
    for (const spy of [printed, complained]) spy.mockReturnValue()
    await import(await writeLocally(id, join(folder, 'ca.pem')))
    expect(printed.mock.calls.flat().join('')).toMatch(/\S/)
    expect(complained).not.toHaveBeenCalled()
    expectCall(id)
  })
})

const hasCurl = isInstalled('curl')
const curlIs = hasCurl ? '' : ' (skipped: curl is not installed here)'
describe.skipIf(!hasCurl)(`the samples for curl call the operation that they are of${curlIs}`, () => {
  test.for(ids)('%s', async (id) => {
    const result = await typed(id)
    expect(result).toMatchObject({ code: 0 })
    expectCall(id)
  })

  test('a restore whose connection breaks is called unknown, and is sent once', async () => {
    mock.faults.next('reset-after', 'restoreOneDrives')
    const { code, stderr } = await typed('restoreOneDrives')
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('outcome is unknown (000)') })
    expect(calls('restoreOneDrives').length).toBe(1)
  })

  test('a restore that is refused is called refused', async () => {
    mock.scenario = 'token-expired'
    const { code, stderr } = await typed('restoreOneDrives')
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('Refused with 401') })
  })

  test('a start whose connection breaks warns of a second one', async () => {
    mock.faults.next('reset-after', 'startRestoreSession')
    const { code, stderr } = await typed('startRestoreSession')
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('can be open all the same') })
    expect(calls('startRestoreSession').length).toBe(1)
  })

  test('a server that the certificate is not of gets nothing', async () => {
    await using stranger = await startMock({ https: true })
    const { code } = await typed('createToken', stranger.url)
    // 60 where the certificate of the authority is not known, 35 or 6x where the two do not even agree so far.
    expect([35, 60]).toContain(code)
    expect(stranger.requests()).toEqual([])
  })
})

const hasPowerShell = isInstalled('pwsh')
const shellIs = hasPowerShell ? '' : ' (untried: PowerShell is not installed here)'
describe.skipIf(!hasPowerShell || process.platform === 'win32')(
  `the samples for PowerShell that ask nothing call the operation that they are of${shellIs}`,
  () => {
    const silent = ids.filter((id) => !textOf(id, 'powershell').includes('Get-Credential'))
    test.for(silent)('%s', async (id) => {
      const preamble = "$token = ConvertTo-SecureString 'any-token' -AsPlainText\n"
      const script = preamble + (await local(textOf(id, 'powershell')))
      const trust = { ...env, SSL_CERT_FILE: join(folder, 'ca.pem') }
      expect(await run('pwsh', ['-NoProfile', '-Command', script], trust)).toMatchObject({ code: 0 })
      expectCall(id)
    })
  },
)

describe('the samples for PowerShell, which nothing here runs, are PowerShell by its grammar', () => {
  test.for(ids)('%s', async (id) => {
    const sample = textOf(id, 'powershell')
    expect(await powershellFaults(sample)).toEqual([])
    expect(await powershellFaults(`${sample}\n}`)).not.toEqual([])
  })
})

describe('the samples take care', () => {
  const samples = ids.flatMap((id) => samplesOf(id).map((sample) => ({ id, ...sample })))

  test.for(samples)('$id, $label', ({ id, lang, source }) => {
    expect(source).not.toMatch(/--insecure|\s-k\s|SkipCertificateCheck|REJECT_UNAUTHORIZED|dangerously/)
    expect(source).not.toMatch(/--retry|-MaximumRetryCount [1-9]/)
    // What a shell puts in place of a variable would be seen by everybody who can list processes.
    const arguments_ = source.replace(/^.*printf .*\|$/gm, '')
    expect(arguments_).not.toMatch(/\$(ACCESS_TOKEN|PASSWORD|OFFICE_PASSWORD)/)
    expect(source).not.toContain(secret)
    expect(source).toMatch(lang === 'shell' ? /--cacert ca\.pem/ : /ca\.pem/)
    if (id !== 'createToken') expect(source).toContain('createToken')
    // A configuration of the reader is not obeyed, and the reader's shell is not ended.
    if (lang === 'shell') {
      expect(source.match(/\bcurl (?!may)\S+/g)).toEqual(['curl --disable'])
      expect(source).not.toMatch(/(?<!\()\bexit\b/)
    }
  })

  test('the checks see a sample that does not', () => {
    expect('curl -k x').toMatch(/\s-k\s/)
  })
})

function textOf(id: string, lang: string): string {
  return samplesOf(id).find((sample) => sample.lang === lang)?.source ?? ''
}

/** Writes a sample in TypeScript for the mock into a folder below the project. @returns the file */
async function writeLocally(id: string, ca = 'ca.pem'): Promise<string> {
  const below = await mkdtemp(join(project.folder, 'local-'))
  const text = (await local(textOf(id, 'typescript'))).replace('ca.pem', ca.replaceAll('\\', '/'))
  await writeFile(join(below, 'main.ts'), text)
  return join(below, 'main.ts')
}

async function typed(id: string, url = mock.url) {
  return run('sh', ['-c', await local(textOf(id, 'shell'), url)])
}

/** A sample that talks to a mock, and of the first drive there; the ids of samples exist in the mock as they are. */
async function local(sample: string, url = mock.url): Promise<string> {
  const { restoreSessionId } = operations.getOneDrive.parameters
  const text = sample.replaceAll(address, url)
  if (!text.includes(restored)) return text
  for await (const { name } of client.listOneDrives(restoreSessionId.example))
    return text.replaceAll(restored, name)
  throw new Error('The mock has no drives.')
}

function calls(id: string) {
  return mock.requests().filter(({ operation }) => operation === id)
}

/** The mock was asked for the operation, did it, and was reached by no other secret than the token. */
function expectCall(id: string): void {
  expect(calls(id).length).toBeGreaterThan(0)
  expect(calls(id).every(({ status, executed }) => Number(status) < 300 && executed)).toBe(true)
}

function run(command: string, args: string[], environment: NodeJS.ProcessEnv = env) {
  const options = { cwd: folder, env: environment, timeout: 30_000 }
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(command, args, options, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr }),
    )
  })
}

function isInstalled(command: string): boolean {
  return spawnSync(command, ['--version']).status === 0
}
