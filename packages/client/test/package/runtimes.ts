import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import {
  type Certificate,
  makeAuthority,
  makeServerCertificate,
} from '@onedrive-restore/testing/certificates'
import { type ScriptedServer, serve, serveRaw } from '@onedrive-restore/testing/scripted-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '../../src/index.ts'
import type { Consumer } from './consumer.ts'
import type { Runtime } from './found.ts'

const run = promisify(execFile)

const script = `
import { createRestoreClient, restoreOneDrivesExamples } from '@onedrive-restore/client'
import { nodeTransport } from '@onedrive-restore/client/node'
import { isBulkRestore } from '@onedrive-restore/client/validate'
const [, , url, dropUrl, busyUrl, askingUrl, pin] = process.argv
const id = '61954db6-7278-4d26-86f7-888bda5a4ec4'
const body = restoreOneDrivesExamples['on-premises-keep']
const outcomeOf = (baseUrl, options, limits) =>
  createRestoreClient({ baseUrl, token: 'any-token', ...options })
    .restoreOneDrives(id, body, { limits })
    .then((result) => result.body, (error) => error.outcome)
const trusted = { transport: nodeTransport({ ca: 'ca.pem' }) }
const identity = { ca: 'ca.pem', cert: 'client.pem', key: 'client.pem' }
const client = createRestoreClient({ baseUrl: url, token: 'any-token', ...trusted })
const reads = (run) => Promise.all(Array.from({ length: 200 }, run))
console.log(JSON.stringify({
  trusted: await outcomeOf(url, trusted),
  untrusted: await outcomeOf(url, {}),
  stranger: await outcomeOf(url, { transport: nodeTransport({ ca: 'stranger.pem' }) }),
  pinned: await outcomeOf(url, { transport: nodeTransport({ pin }) }),
  otherPin: await outcomeOf(url, { transport: nodeTransport({ pin: 'a'.repeat(64) }) }),
  dropped: await outcomeOf(dropUrl, {}),
  busy: await outcomeOf(busyUrl, {}),
  refused: await outcomeOf('http://127.0.0.1:1/v3', {}),
  late: await outcomeOf(dropUrl.replace('http', 'https'), {}, { connect: 200 }),
  checked: [body, {}].map(isBulkRestore),
  rejected: await client.getRestoreSession('none').catch((error) => error.outcome),
  identity: await outcomeOf(askingUrl, { transport: nodeTransport(identity) }),
  list: await client.listOrganizations(),
  lists: (await reads(() => client.listOrganizations())).flat(),
  aborted: [...new Set(await reads(() =>
    client.getRestoreSession(id, { signal: AbortSignal.timeout(500) }).catch((error) => error.name)))].sort(),
  afterwards: await client.listOrganizations(),
}))
process.exit(0)
`

/** The tarball does on these runtimes what the sources do here. */
export function testRuntimes(consumer: () => Consumer, runtimes: Runtime[]): void {
  let certificate: Certificate
  let server: ScriptedServer
  let dropping: ScriptedServer
  let asking: ScriptedServer
  let busy: ScriptedServer
  let executed = 0
  beforeAll(async () => {
    const [authority, stranger] = [await makeAuthority('Backup CA'), await makeAuthority('Another CA')]
    certificate = await makeServerCertificate(authority)
    await writeFile(join(consumer().folder, 'main.mjs'), script)
    await writeFile(join(consumer().folder, 'ca.pem'), authority.cert)
    await writeFile(join(consumer().folder, 'stranger.pem'), stranger.cert)
    const { key, cert } = await makeServerCertificate(authority, 7, 'client.example.com')
    await writeFile(join(consumer().folder, 'client.pem'), key + cert)
    // Lists come compressed, one session there is not, and another never comes.
    const listener: RequestListener = (request, response) => {
      request.resume().on('end', () => {
        if (request.method !== 'GET') response.end()
        else if (request.url?.endsWith('/none')) response.writeHead(404).end()
        else if (request.url?.includes(operations.listOrganizations.path))
          response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('[]'))
      })
    }
    server = await serve(listener, certificate)
    const mutual = { ca: authority.cert, requestCert: true, rejectUnauthorized: true }
    asking = await serve(listener, { ...certificate, ...mutual })
    // Gives up after a while and says when to come back, as Varnish does while the server behind it works on.
    busy = await serve((request, response) => {
      executed++
      request.resume()
      setTimeout(() => response.writeHead(503, { 'retry-after': '1' }).end(), 300)
    })
    // Says nothing to a handshake, and hangs up on a request.
    dropping = await serveRaw((socket) =>
      socket.on('data', (chunk) => `${chunk}`.includes('HTTP/1.1') && socket.destroy()),
    )
  })
  afterAll(async () => {
    await Promise.all([server, dropping, asking, busy].map((made) => made?.[Symbol.asyncDispose]()))
  })

  test.for(runtimes)('the tarball works on %s at %s', async ([name, file]) => {
    const flags = name === 'deno' ? ['run', '--allow-net', '--allow-read', '--allow-env'] : []
    executed = 0
    const args = ['main.mjs', server.url, dropping.url, busy.url, asking.url, certificate.pin]
    const { stdout } = await run(file, [...flags, ...args], { cwd: consumer().folder })
    expect(JSON.parse(stdout)).toEqual({
      trusted: 'none',
      untrusted: 'not-sent',
      stranger: 'not-sent',
      pinned: 'none',
      otherPin: 'not-sent',
      dropped: 'unknown',
      busy: 'unknown',
      refused: 'not-sent',
      late: 'not-sent',
      checked: [true, false],
      rejected: 'rejected',
      identity: 'none',
      list: [],
      lists: [],
      aborted: ['NotSentError', 'UnknownOutcomeError'],
      afterwards: [],
    })
    expect(executed).toBe(1)
  })
}
