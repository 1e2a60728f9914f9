import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import { runModule } from '@onedrive-restore/testing/run-module'
import { type ScriptedServer, serve } from '@onedrive-restore/testing/scripted-server'
import { Agent } from '@onedrive-restore/testing/undici'
import { expect, test } from 'vitest'
import { createRestoreClient } from '../src/index.ts'
import { body, failureOf, sessionId } from './restore-sample.ts'

const folder = fileURLToPath(new URL('..', import.meta.url))

// The usual limit of Node's fetch is 300 s, on headers and again on the body. Here it is one second.
const usualLimit = 1_000

/** A server that is silent for longer than the usual limit, before the head and again in the body. */
function serveSlowly(): Promise<ScriptedServer> {
  const silence = () => new Promise((resolve) => setTimeout(resolve, 2.5 * usualLimit))
  return serve(async (request, response) => {
    request.resume()
    await silence()
    response.writeHead(200).write('{"status":')
    await silence()
    response.end('"Success"}')
  })
}

test('an answer after the usual limit is waited for, which fetch does not', async () => {
  await using server = await serveSlowly()
  const client = createRestoreClient({ baseUrl: server.url, token: 'any-token' })
  const dispatcher = new Agent({ headersTimeout: usualLimit, bodyTimeout: usualLimit })
  const [restored, fetched] = await Promise.all([
    client.restoreOneDrives(sessionId, body),
    failureOf(fetch(server.url, { dispatcher } as RequestInit)),
  ])
  expect(restored).toMatchObject({ body: 'statistics', statistics: { status: 'Success' } })
  expect(fetched.cause).toMatchObject({ code: 'UND_ERR_HEADERS_TIMEOUT' })
})

test('while a bulk restore waits no timer runs that could end it, and other calls go on', async () => {
  const script = `
    import { createServer } from 'node:http'
    import { createRestoreClient, restoreOneDrivesExamples } from '@onedrive-restore/client'
    let open
    const server = createServer((request, response) => {
      request.resume()
      if (request.method === 'POST') open = response
      else response.end('[]')
    })
    await new Promise((resolve) => server.listen(0, 'localhost', resolve))
    server.unref()
    const baseUrl = 'http://localhost:' + server.address().port + '/v3'
    const client = createRestoreClient({ baseUrl, token: 'any-token' })
    const restore = client.restoreOneDrives('${sessionId}', restoreOneDrivesExamples['on-premises-keep'])
    while (!open) await new Promise((resolve) => setImmediate(resolve))
    console.log(JSON.stringify(process.getActiveResourcesInfo().filter((name) => name === 'Timeout')))
    console.log(JSON.stringify(await client.listOrganizations()))
    open.end()
    console.log((await restore).body)
    server.closeAllConnections()
  `
  const { stdout, stderr } = await runModule(folder, script)
  expect(stdout, stderr).toBe('[]\n[]\nnone\n')
})

/** The example of the README that follows a restore. */
async function longCallExample(url: string): Promise<string> {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
  const blocks = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => code)
  const [example = '', ...others] = blocks.filter((code) => code.includes('followRestoreEvents'))
  expect(others).toEqual([])
  return example.replace('https://backup.example.com:4443/v3', url)
}

const event = { id: 'a', type: 'Restore', status: 'Success', title: 'Drive Administrator is restored.' }

const failing: [name: string, fail: (response: ServerResponse) => void][] = [
  ['are refused', (response) => response.writeHead(404).end('{"message":"no such session"}')],
  ['are lost', (response) => response.destroy()],
  ['are no list', (response) => response.end('{"results":7}')],
]

/** Serves a restore that takes some seconds, beside events that fail for so long. */
async function serveRestore(fail: (response: ServerResponse) => void, failingMs: number) {
  const began = performance.now()
  const seen = { restores: 0, isCut: false }
  const server = await serve(async (request, response) => {
    request.resume()
    if (request.method === 'POST') {
      seen.restores++
      response.on('close', () => {
        seen.isCut = !response.writableFinished
      })
      setTimeout(() => response.end(), 6_000)
    } else if (performance.now() - began < failingMs) fail(response)
    else response.end(JSON.stringify({ offset: 0, limit: 30, results: [event] }))
  })
  return { server, seen }
}

test.concurrent.for(failing)('the example of the README restores while its events %s', async ([, fail]) => {
  const { server, seen } = await serveRestore(fail, Number.POSITIVE_INFINITY)
  await using _ = server
  const { stdout, stderr, code } = await runModule(folder, await longCallExample(server.url))
  expect({ stdout, code }).toEqual({ stdout: 'none\n', code: 0 })
  expect(stderr).toMatch(/^Some events could not be read: GET /)
  expect(seen).toEqual({ restores: 1, isCut: false })
})

test.concurrent('the example of the README tells events that could not be read for a while', async () => {
  const { server, seen } = await serveRestore((response) => response.destroy(), 3_000)
  await using _ = server
  const { stdout, stderr, code } = await runModule(folder, await longCallExample(server.url))
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
  expect(stdout.split('\n').sort()).toEqual(['', 'Success Drive Administrator is restored.', 'none'])
  expect(seen).toEqual({ restores: 1, isCut: false })
})
