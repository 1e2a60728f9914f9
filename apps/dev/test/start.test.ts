import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createRestoreClient, startRestoreSessionExamples } from '@onedrive-restore/client'
import { wrongPassword } from '@onedrive-restore/mock'
import { copyRepo, type RepoCopy } from '@onedrive-restore/testing/repo-copy'
import { root } from '@onedrive-restore/testing/root'
import {
  type Addresses,
  addressesOf,
  type StartedRepo,
  startRepo,
} from '@onedrive-restore/testing/started-repo'
import { typeCurl } from '@onedrive-restore/testing/type-curl'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readMockOptions } from '../src/mock-options.ts'
import { sentenceOf } from '../src/start-error.ts'

/** What `npm start` runs. */
const directly = [process.execPath, 'scripts/start.mjs']

const enumFile = 'spec/components/schemas/DocumentVersion.yaml'
/** Where its values stand, which these tests misspell. */
const enumPlace = `${enumFile}:${lineOf('enum:', readFileSync(join(root, enumFile), 'utf8'))}:1`

let copy: RepoCopy
beforeAll(async () => {
  copy = await copyRepo()
})
afterAll(() => copy[Symbol.asyncDispose]())

describe('a running start', () => {
  let repo: StartedRepo
  let addresses: Addresses
  beforeAll(async () => {
    repo = startRepo(copy.folder)
    addresses = await addressesOf(repo)
  })
  afterAll(() => repo[Symbol.asyncDispose]())

  test('serves the page and the docs at the addresses it prints', async () => {
    expect(await textOf(addresses.page)).toContain('<div id="root">')
    expect(await textOf(addresses.docs)).toContain('Bulk restore of OneDrives')
  })

  test('serves the sample, which is started when it is first asked for, and passes its calls on to the mock', async () => {
    expect(await textOf(addresses.sample)).toContain('/src/main.tsx')
    const headers = { authorization: 'Bearer any-token' }
    const organizations = `${addresses.sample}${new URL(addresses.mock).pathname}/Organizations`
    expect(await fetch(organizations, { headers })).toMatchObject({ status: 200 })
    expect(await textOf(`${addresses.sample}/__mock/health`)).toContain('ok')
  })

  test('serves the bundle beside the docs, and both compressed', async () => {
    const answers = ['', 'openapi.yaml'].map((name) => fetch(new URL(name, addresses.docs)))
    for (const { status, headers } of await Promise.all(answers)) {
      expect(status).toBe(200)
      expect(headers.get('content-encoding')).toBe('gzip')
    }
    const file = await textOf(new URL('openapi.yaml', addresses.docs).href)
    expect(file).toBe(await readFile(join(copy.folder, 'spec/dist/openapi.yaml'), 'utf8'))
    const plain = await fetch(addresses.docs, { headers: { 'accept-encoding': 'identity' } })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(await plain.text()).toContain('This description as a file')
    expect(await fetch(new URL('elsewhere', addresses.docs))).toMatchObject({ status: 404 })
  })

  test('prints a curl line that a shell can run and that gets 200', async () => {
    expect(addresses.curl).toContain(addresses.mock)
    expect(await typeCurl(addresses.curl)).toMatchObject({ status: 200 })
  })

  test('reads of whoever is signed in to the page are passed on, a restore with any token is not', async () => {
    const { origin, cookie } = await signIn()
    const organizations = `${origin}${new URL(addresses.mock).pathname}/Organizations`
    const read = await fetch(organizations, { headers: { cookie } })
    expect([read.status, ((await read.json()) as unknown[]).length]).toEqual([200, 1])
    const [mock, page] = [addresses.mock, addresses.page].map((url) => new URL(url).host)
    expect(await typeCurl(addresses.curl.replace(`${mock}`, `${page}`))).toMatchObject({ status: 403 })
  })

  test('leaves generated files that are fresh as they are', async () => {
    // They are written, if at all, after the greeting, and a change is looked at when that is done.
    const since = repo.output().length
    await using _ = await broken('spec/openapi.yaml', (text) => text.replace('info:', 'info: ['))
    await repo.printed(/not valid, the last good one keeps serving/, since)
    for (const name of ['schema.ts', 'contract.ts', 'wire.ts']) {
      const committed = await readFile(join(root, `packages/client/src/generated/${name}`), 'utf8')
      expect(await read(`packages/client/src/generated/${name}`)).toBe(committed)
    }
  })

  test('lets a saved change of the contract reach types, mock and docs', async () => {
    const schema = await read('packages/client/src/generated/schema.ts')
    const merging = addresses.curl.replace('"DocumentAction":"keep"', '"DocumentAction":"merge"')
    expect((await typeCurl(merging)).body).toContain('must be equal to one of the allowed values')

    await edit('spec/components/schemas/DocumentAction.yaml', (text) =>
      text.replace('[overwrite, keep]', '[overwrite, keep, merge]').replace('What to do', 'Quite what to do'),
    )
    await repo.printed(/types and mock follow/)

    expect(await read('packages/client/src/generated/schema.ts')).toBe(
      schema
        .replace('"overwrite" | "keep"', '"overwrite" | "keep" | "merge"')
        .replaceAll('What to do', 'Quite what to do'),
    )
    expect(await read('packages/client/src/generated/wire.ts')).toContain('"merge"')
    expect(await typeCurl(merging)).toMatchObject({ status: 200 })
    expect((await planWith('merge')).status).toBe(200)
    await expect.poll(() => textOf(addresses.docs), { timeout: 15_000 }).toContain('Quite what to do')
    expect(
      await textOf(`${addresses.page}/@fs${copy.folder}/packages/client/src/generated/wire.ts`),
    ).toContain('merge')
  })

  async function signIn() {
    const { origin } = new URL(addresses.page)
    const headers = { origin, 'content-type': 'application/json' }
    const body = JSON.stringify({ username: 'anybody', password: 'any-password' })
    const response = await fetch(`${origin}/api/sign-in`, { method: 'POST', headers, body })
    const [cookie = ''] = `${response.headers.get('set-cookie')}`.split(';')
    return { ...headers, cookie }
  }

  /** What the console says to a plan with that for existing documents. */
  async function planWith(DocumentAction: string): Promise<Response> {
    const headers = await signIn()
    const drives = [{ id: 'a', name: 'Administrator', url: 'http://server/personal/a' }]
    const body = JSON.stringify({
      drives,
      choices: { DocumentVersion: 'last', DocumentAction },
      batchSize: 1,
    })
    return fetch(`${headers.origin}/api/plans`, { method: 'POST', headers, body })
  }

  const invalid: [name: string, file: string, spoil: (text: string) => string, place: RegExp][] = [
    [
      'that breaks a rule',
      enumFile,
      (text) => text.replace('enum:', 'enumm:'),
      new RegExp(`${enumPlace} .*enumm`),
    ],
    [
      'that is not YAML',
      enumFile,
      (text) => `${text}  oops: [\n`,
      /spec\/components\/schemas\/\w+\.yaml:\d+:\d+ /,
    ],
    [
      'whose root is not YAML',
      'spec/openapi.yaml',
      (text) => text.replace('info:', 'info: ['),
      /spec\/openapi\.yaml:\d+:\d+ /,
    ],
  ]
  test.for(invalid)('reports a contract %s, and keeps serving', async ([, file, spoil, place]) => {
    const since = repo.output().length
    await using _ = await broken(file, spoil)
    await repo.printed(/not valid, the last good one keeps serving/, since)
    await repo.printed(place, since)
    expect(await typeCurl(addresses.curl)).toMatchObject({ status: 200 })
  })

  test('says nothing wrong of itself', () => {
    expect(repo.output()).not.toMatch(/ at .*:\d+:\d+\)|Warning|deprecated/)
  })

  test('ends without a complaint when it is told to', async () => {
    await repo[Symbol.asyncDispose]()
    expect(await repo.ended).toBe(0)
  })
})

test('names all taken ports at once, on either kind of loopback', async () => {
  await using page = await takePort('127.0.0.1')
  await using sample = await takePort('::1')
  await using mock = await takePort('::1')
  await using docs = await takePort('0.0.0.0')
  const env = { WEB_PORT: page.port, SAMPLE_PORT: sample.port, MOCK_PORT: mock.port, DOCS_PORT: docs.port }
  await using repo = startRepo(copy.folder, { env })
  expect(await repo.ended).toBe(1)
  expect(repo.output()).toBe(
    `Port ${page.port} for the page is taken; choose another with WEB_PORT=<port>.
Port ${sample.port} for the sample is taken; choose another with SAMPLE_PORT=<port>.
Port ${mock.port} for the mock is taken; choose another with MOCK_PORT=<port>.
Port ${docs.port} for the docs is taken; choose another with DOCS_PORT=<port>.
`,
  )
})

test('names a variable that is not a port, and a port that is wanted twice', async () => {
  const env = { WEB_PORT: '5199', MOCK_PORT: 'http', DOCS_PORT: '5199' }
  await using repo = startRepo(copy.folder, { env })
  expect(await repo.ended).toBe(1)
  expect(repo.output()).toContain('MOCK_PORT is "http"; it must be a port number from 0 to 65535.\n')
  expect(repo.output()).toContain(
    'Port 5199 for the docs is wanted for the page as well; choose another with DOCS_PORT=<port>.\n',
  )
})

test('starts on an invalid contract with its place and nothing else', async () => {
  await using _ = await broken(enumFile, (text) => text.replace('enum:', 'enumm:'))
  await using repo = startRepo(copy.folder)
  expect(await repo.ended).toBe(1)
  expect(repo.output()).toMatch(new RegExp(`^${enumPlace} .*\n$`))
})

describe('options of the mock', () => {
  const withOptions = (...options: string[]) =>
    startRepo(copy.folder, { command: ['npm', 'start', '--', ...options] })

  test('reach the mock, and the greeting stays true', async () => {
    await using repo = withOptions('--drives', '500', '--token-lifetime', '1h', '--restore-time', '1s')
    const { mock, curl } = await addressesOf(repo)
    // Any token would be refused now.
    expect(curl).toBe('')
    expect(repo.output()).toContain(`any password but "${wrongPassword}"`)
    const client = createRestoreClient({ baseUrl: mock })
    await client.signIn({ grant_type: 'password', username: 'anybody', password: 'any-password' })
    const [organization] = await client.listOrganizations()
    const { id } = await client.startRestoreSession(
      `${organization?.id}`,
      startRestoreSessionExamples['explore-onedrives'],
    )
    let drives = 0
    for await (const _ of client.listOneDrives(id, { limit: 100 })) drives++
    expect(drives).toBe(500)
  })

  const refused = [
    [['--drivs', '3'], /^Unknown option '--drivs'\. See npm start -- --help\.$/],
    [['--port', '4010'], /^--port is not for npm start; .*MOCK_PORT.*$/],
    [['--drives', 'many'], /^--drives is "many"; .* See npm start -- --help\.$/],
    [['--fault', 'flood=1'], /^There is no fault "flood"; .* See npm start -- --help\.$/],
    [['--https'], /^--host, --https, --name, --ca-out and --quiet are not for npm start, .*$/],
    [['--name', 'a.test'], /^--host, --https, --name, .* are not for npm start, .*$/],
    [['--contract', 'a.yaml'], /^--contract is not for npm start, which serves the contract in spec\/\.$/],
  ] as const
  test.for(refused)('that cannot be had are refused in one sentence: %s', ([options, sentence]) => {
    const error = getError(() => readMockOptions([...options]))
    expect(sentenceOf(error)).toMatch(sentence)
  })

  test.for([
    ...refused.slice(0, 2),
    [['--scenario', 'flood'], /^There is no scenario "flood"; .* See npm start -- --help\.$/],
  ] as const)('that cannot be had end it in one sentence: %s', async ([options, sentence]) => {
    await using repo = startRepo(copy.folder, { command: [...directly, ...options] })
    expect(await repo.ended).toBe(1)
    expect(repo.output().trimEnd()).toMatch(sentence)
  })

  test('are listed by --help', async () => {
    await using repo = startRepo(copy.folder, { command: [...directly, '--help'] })
    expect(await repo.ended).toBe(0)
    for (const word of ['MOCK_PORT', '--restore-time TIME', '--fault NAME=P'])
      expect(repo.output()).toContain(word)
  })
})

function lineOf(start: string, text: string): number {
  return text.split('\n').findIndex((line) => line.startsWith(start)) + 1
}

function getError(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}

function read(path: string): Promise<string> {
  return readFile(join(copy.folder, path), 'utf8')
}

async function edit(path: string, change: (text: string) => string): Promise<void> {
  await writeFile(join(copy.folder, path), change(await read(path)))
}

/** Spoils a file until the end of the block. */
async function broken(path: string, spoil: (text: string) => string): Promise<AsyncDisposable> {
  const good = await read(path)
  await edit(path, spoil)
  return { [Symbol.asyncDispose]: () => edit(path, () => good) }
}

async function textOf(url: string): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(15_000) })
  return response.text()
}

/** Something else that listens on a port. */
async function takePort(host: string): Promise<{ port: string } & AsyncDisposable> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  return {
    port: `${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.close()
    },
  }
}
