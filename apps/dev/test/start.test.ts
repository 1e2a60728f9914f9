import { execFile } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { processTree, survivors } from '@onedrive-restore/testing/process-tree'
import { copyRepo, type RepoCopy } from '@onedrive-restore/testing/repo-copy'
import { root } from '@onedrive-restore/testing/root'
import {
  type Addresses,
  addressesOf,
  type Ports,
  type StartedRepo,
  startRepo,
} from '@onedrive-restore/testing/started-repo'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

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

  test('prints a curl line that a shell can run and that gets 200', async () => {
    expect(addresses.curl).toContain(addresses.mock)
    const { stdout } = await shell(addresses.curl)
    expect(stdout).toMatch(/^HTTP\/1\.1 200 /)
  })

  test('passes the API on below the address of the page', async () => {
    const { stdout } = await shell(
      addresses.curl.replace(new URL(addresses.mock).host, hostOf(addresses.page)),
    )
    expect(stdout).toMatch(/^HTTP\/1\.1 200 /)
  })

  test('leaves generated files that are fresh as they are', async () => {
    await new Promise((resolve) => setTimeout(resolve, 2_000)) // they are written, if at all, after the greeting
    for (const name of ['schema.ts', 'contract.ts', 'wire.ts']) {
      const committed = await readFile(join(root, `packages/client/src/generated/${name}`), 'utf8')
      expect(await read(`packages/client/src/generated/${name}`)).toBe(committed)
    }
  })

  test('lets a saved change of the contract reach types, mock and docs', async () => {
    const schema = await read('packages/client/src/generated/schema.ts')
    const merging = addresses.curl.replace('"DocumentAction":"overwrite"', '"DocumentAction":"merge"')
    expect((await shell(merging)).stdout).toContain('must be equal to one of the allowed values')

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
    expect((await shell(merging)).stdout).toMatch(/^HTTP\/1\.1 200 /)
    await expect.poll(() => textOf(addresses.docs), { timeout: 15_000 }).toContain('Quite what to do')
    expect(
      await textOf(`${addresses.page}/@fs${copy.folder}/packages/client/src/generated/wire.ts`),
    ).toContain('merge')
  })

  const invalid: [name: string, file: string, spoil: (text: string) => string, place: RegExp][] = [
    [
      'that breaks a rule',
      'spec/components/schemas/DocumentVersion.yaml',
      (text) => text.replace('enum:', 'enumm:'),
      /spec\/components\/schemas\/DocumentVersion\.yaml:4:1 .*enumm/,
    ],
    [
      'that is not YAML',
      'spec/components/schemas/DocumentVersion.yaml',
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
    expect((await shell(addresses.curl)).stdout).toMatch(/^HTTP\/1\.1 200 /)
  })

  test('says nothing wrong of itself', () => {
    expect(repo.output()).not.toMatch(/ at .*:\d+:\d+\)|Warning|deprecated/)
  })
})

test.for(['WEB_PORT', 'MOCK_PORT', 'DOCS_PORT'] as const)('names a taken port: %s', async (variable) => {
  await using taken = await takePort()
  await using repo = startRepo(copy.folder, { [variable]: taken.port } satisfies Ports)
  expect(await repo.ended).toBe(1)
  expect(repo.output()).toMatch(
    new RegExp(`^Port ${taken.port} for the \\w+ is taken\\. .*${variable}=<port>\\.\\n$`),
  )
})

test('names a variable that is not a port', async () => {
  await using repo = startRepo(copy.folder, { MOCK_PORT: 'http' })
  expect(await repo.ended).toBe(1)
  expect(repo.output()).toBe('MOCK_PORT is "http"; it must be a port number from 0 to 65535.\n')
})

test('starts on an invalid contract with its place and nothing else', async () => {
  const file = 'spec/components/schemas/DocumentVersion.yaml'
  await using _ = await broken(file, (text) => text.replace('enum:', 'enumm:'))
  await using repo = startRepo(copy.folder)
  expect(await repo.ended).toBe(1)
  expect(repo.output()).toMatch(/^spec\/components\/schemas\/DocumentVersion\.yaml:4:1 .*\n$/)
})

const npm = ['npm', 'start']
const endings: [name: string, end: (pid: number) => void, command?: string[]][] = [
  ['Ctrl-C in its terminal', (pid) => process.kill(-pid, 'SIGINT')],
  ['SIGTERM to it alone', (pid) => process.kill(pid, 'SIGTERM')],
  ['SIGKILL to it alone', (pid) => process.kill(pid, 'SIGKILL')],
  ['Ctrl-C in the terminal of npm', (pid) => process.kill(-pid, 'SIGINT'), npm],
  ['SIGTERM to npm alone', (pid) => process.kill(pid, 'SIGTERM'), npm],
]
describe.skipIf(process.platform === 'win32')('leaves no process behind', () => {
  test.for(endings)('after %s', async ([, end, command]) => {
    await rm(join(copy.folder, 'apps/docs/dist'), { recursive: true, force: true })
    await using repo = startRepo(copy.folder, {}, command)
    await addressesOf(repo)
    const pid = repo.process.pid as number
    // The docs may still be in the making, by one more process; it ends with the others.
    const tree = await processTree(pid)
    expect(tree.length).toBeGreaterThanOrEqual(2)
    end(pid)
    expect(await survivors(tree, 3_000)).toEqual([])
  })
})

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

function hostOf(url: string): string {
  return new URL(url).host
}

function shell(line: string): Promise<{ stdout: string }> {
  return promisify(execFile)('sh', ['-c', line], { timeout: 10_000 })
}

/** Something else that listens where the mock, the page and the docs would. */
async function takePort(): Promise<{ port: string } & AsyncDisposable> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return {
    port: `${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.close()
    },
  }
}
