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

// The usual limit of Node's fetch is 300 s, on headers and again on the body. It looks at its timers twice a second.
const usualLimit = 300

test('an answer after the usual limits is waited for, which fetch does not', async () => {
  const dispatcher = new Agent({ headersTimeout: usualLimit, bodyTimeout: usualLimit })
  const fetchFails = async (what: string) => {
    const init = { dispatcher } as RequestInit
    const { cause } = await failureOf(fetch(`${server.url}/${what}`, init).then((got) => got.text()))
    return (cause as { code: string }).code
  }
  // For as long as fetch bears with either silence, and no longer, the restore meets it.
  const fetched: string[] = []
  await using server: ScriptedServer = await serve(async (request, response) => {
    request.resume()
    if (request.method === 'GET') {
      if (request.url === '/v3/body') response.writeHead(200).write('{"status":')
      return
    }
    fetched.push(await fetchFails('head'))
    response.writeHead(200).write('{"status":')
    fetched.push(await fetchFails('body'))
    response.end('"Success"}')
  })
  const client = createRestoreClient({ baseUrl: server.url, token: 'any-token' })
  const restored = await client.restoreOneDrives(sessionId, body)
  expect(restored).toMatchObject({ body: 'statistics', statistics: { status: 'Success' } })
  expect(fetched).toEqual(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'])
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

/** The example of the docs that follows a restore, without pauses between the attempts of a read. */
async function longCallExample(url: string): Promise<string> {
  const page = await readFile(new URL('../docs/long-calls.md', import.meta.url), 'utf8')
  const blocks = [...page.matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => code)
  const [example = '', ...others] = blocks.filter((code) => code.includes('followRestoreEvents'))
  expect(others).toEqual([])
  return `Math.random = () => 0\n${example.replace('https://backup.example.com:4443/v3', url)}`
}

const event = { id: 'a', type: 'Restore', status: 'Success', title: 'Drive Administrator is restored.' }

type Answer = (response: ServerResponse) => void
const list: Answer = (response) => response.end(JSON.stringify({ offset: 0, limit: 30, results: [event] }))

/** How reads of events fail, and the request with which they are read for the second time. */
const failing: [name: string, fail: Answer, second: number][] = [
  ['are refused', (response) => response.writeHead(404).end('{"message":"no such session"}'), 2],
  ['are lost', (response) => response.destroy(), 5],
  ['are no list', (response) => response.end('{"results":7}'), 2],
]

/** Serves a restore that is answered after one of the requests for events; `answer` says what becomes of each. */
async function serveRestore(last: number, answer: (count: number) => Answer) {
  const seen = { restores: 0, isCut: false }
  let asked = 0
  let restored = () => {}
  const server = await serve((request, response) => {
    request.resume()
    if (request.method === 'POST') {
      seen.restores++
      response.on('close', () => {
        seen.isCut = !response.writableFinished
      })
      restored = () => response.end()
    } else {
      asked++
      answer(asked)(response)
      if (asked === last) restored()
    }
  })
  return { server, seen }
}

test.concurrent.for(failing)(
  'the example of the docs restores while its events %s',
  async ([, fail, second]) => {
    const { server, seen } = await serveRestore(second, () => fail)
    await using _ = server
    const { stdout, stderr, code } = await runModule(folder, await longCallExample(server.url))
    expect({ stdout, code }).toEqual({ stdout: 'none\n', code: 0 })
    expect(stderr).toMatch(/^Some events could not be read: GET /)
    expect(seen).toEqual({ restores: 1, isCut: false })
  },
)

test.concurrent('the example of the docs tells events that could not be read for a while', async () => {
  const [, fail, second] = failing[1] as (typeof failing)[number]
  const { server, seen } = await serveRestore(second + 1, (count) => (count <= second ? fail : list))
  await using _ = server
  const { stdout, stderr, code } = await runModule(folder, await longCallExample(server.url))
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
  expect(stdout.split('\n').sort()).toEqual(['', 'Success Drive Administrator is restored.', 'none'])
  expect(seen).toEqual({ restores: 1, isCut: false })
})
