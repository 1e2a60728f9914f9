import { fileURLToPath } from 'node:url'
import { runModule } from '@onedrive-restore/testing/run-module'
import { type ScriptedServer, serve } from '@onedrive-restore/testing/scripted-server'
import { Agent } from 'undici'
import { expect, test } from 'vitest'
import { createRestoreClient } from '../src/index.ts'
import { body, failureOf, sessionId } from './restore-sample.ts'

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
  const { stdout, stderr } = await runModule(fileURLToPath(new URL('..', import.meta.url)), script)
  expect(stdout, stderr).toBe('[]\n[]\nnone\n')
})
