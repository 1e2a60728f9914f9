import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMock } from '@onedrive-restore/mock'
import { freePort } from '@onedrive-restore/testing/free-port'
import { afterAll, expect, test } from 'vitest'
import { readSettings, SettingsError } from '../../server/settings.ts'
import { begin, drivesUpTo, ended, executedBy, runOf, talkTo, testConsole } from './tested-console.ts'

const folder = mkdtempSync(join(tmpdir(), 'serve-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What `pnpm --filter web serve` runs, typed in a folder. */
function serve(variables: Record<string, string>) {
  const args = ['--conditions=@onedrive-restore/source', join(import.meta.dirname, '../../server/cli.ts')]
  const env = { PATH: process.env.PATH, INIT_CWD: folder, LEDGER: 'serve.ledger', PORT: '0', ...variables }
  const child = spawn(process.execPath, args, { env })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk
    })
  const exit = once(child, 'close').then(([code]) => code as number | null)
  return {
    child,
    exit,
    output: () => output,
    async url() {
      for (;;) {
        const [, url] = /^Restore console {2}(\S+)$/m.exec(output) ?? []
        if (url) return url
        if (child.exitCode !== null) throw new Error(output)
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
    [Symbol.dispose]: () => void child.kill('SIGKILL'),
  }
}

/** What is told of variables that cannot be. */
function sentencesOf(variables: Record<string, string>): string[] {
  try {
    readSettings({ INIT_CWD: folder, ...variables })
    return []
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError)
    return (error as Error).message.split('\n')
  }
}

/** A console with the settings that variables make, in this process and without a page. */
function consoleOf(variables: Record<string, string>) {
  const { ledger: _, ...settings } = readSettings({ INIT_CWD: folder, PORT: '0', ...variables })
  return testConsole(settings.upstream, settings)
}

const upstream = 'https://backup.example.com:4443'

test.for<[variables: Record<string, string>, sentences: RegExp[]]>([
  [{}, [/^UPSTREAM is missing; it is the address of the backup server, such as UPSTREAM=https:\S+\.$/]],
  [
    { UPSTREAM: 'nonsense', PORT: 'http', HOST: '0.0.0.0' },
    [
      /^UPSTREAM has no https:\/\/ in front\.$/,
      /^PORT is "http"; it must be a port number from 0 to 65535\.$/,
      /^HOST is 0\.0\.0\.0, where other machines reach the console, and passwords would travel in the clear; .*ORIGIN=/,
    ],
  ],
  [
    { UPSTREAM: 'http://backup.example.com' },
    [/^UPSTREAM is not HTTPS: passwords would be sent in the clear\.$/],
  ],
  [{ UPSTREAM: upstream, CA_FILE: 'nope.pem' }, [/^CA_FILE is of no use: .*ENOENT/]],
  [
    { UPSTREAM: upstream, ORIGIN: 'http://restore.example.com' },
    [/^ORIGIN is "http:\S+"; it must be https:/],
  ],
  [{ UPSTREAM: upstream, ORIGIN: 'https://restore.example.com/x' }, [/^ORIGIN is .*without a path\.$/]],
])('variables %j are refused in one sentence for each mistake', ([variables, sentences]) => {
  expect(sentencesOf(variables)).toEqual(sentences.map((sentence) => expect.stringMatching(sentence)))
})

test('a start that is refused says so in sentences, and ends with 1', async () => {
  const variables = { UPSTREAM: 'nonsense', PORT: 'http' }
  using refused = serve(variables)
  expect(await refused.exit).toBe(1)
  const lines = refused.output().trimEnd().split('\n')
  expect(lines).toEqual(sentencesOf(variables))
  expect(lines).toHaveLength(2)
})

test('a ledger that cannot be kept is refused in a sentence', async () => {
  using refused = serve({ UPSTREAM: upstream, LEDGER: '/dev/null/a.ledger' })
  expect(await refused.exit).toBe(1)
  expect(refused.output()).toMatch(/^LEDGER cannot be kept at \/dev\/null\S*; give another place\.\n$/)
})

test('a port that is taken is refused in a sentence', async () => {
  await using mock = await startMock()
  using refused = serve({ UPSTREAM: mock.url, PORT: new URL(mock.url).port })
  expect(await refused.exit).toBe(1)
  expect(refused.output()).toMatch(/^PORT is taken; choose another one\./)
})

test('serves the built page before a server whose authority the operator gives', async () => {
  await using mock = await startMock({ https: true })
  writeFileSync(join(folder, 'ca.pem'), `${mock.ca}`)
  const { origin } = new URL(mock.url)
  using served = serve({ UPSTREAM: origin, CA_FILE: 'ca.pem', PORT: `${await freePort()}` })
  const url = await served.url()
  expect(served.output()).toContain(`Backup server    ${origin}`)

  const page = await fetch(url)
  const [, nonce = ''] =
    /script-src 'self' 'nonce-([^']+)'/.exec(page.headers.get('content-security-policy') ?? '') ?? []
  const html = await page.text()
  expect(nonce).toMatch(/^[\w+/]{22}==$/)
  expect(html).toContain(`<meta property="csp-nonce" nonce="${nonce}">`)
  expect(html).not.toContain('{{nonce}}')
  expect(
    [...html.matchAll(/<(script|style)\b[^>]*>/g)].every(([tag]) => tag.includes(`nonce="${nonce}"`)),
  ).toBe(true)
  expect((await (await fetch(`${url}/runs/some-id`)).text()).replace(/nonce="[^"]+"/g, '')).toBe(
    html.replace(/nonce="[^"]+"/g, ''),
  )
  expect((await (await fetch(url)).text()) === html).toBe(false)

  const [, script = ''] = /src="(\/assets\/[^"]+\.js)"/.exec(html) ?? []
  for (const encoding of ['br', 'gzip', 'identity']) {
    const { headers, status } = await fetch(url + script, { headers: { 'accept-encoding': encoding } })
    expect([status, headers.get('content-encoding')]).toEqual([
      200,
      encoding === 'identity' ? null : encoding,
    ])
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  }
  for (const path of ['/assets/nope.js', '/../package.json', '/%2e%2e/package.json', '/server/cli.ts'])
    expect((await fetch(url + path)).status).toBe(404)

  const { api } = await talkTo(url).signIn('canary-of-the-account')
  expect(await (await api.console.$get()).json()).toEqual({
    upstream: mock.url,
    kind: 'mock',
    signedInAs: 'TECH\\administrator',
  })
  await ended(api, await begin(api, runOf(drivesUpTo(2))))
  expect(executedBy(mock)).toEqual([['drive-0'], ['drive-1']])
  served.child.kill('SIGTERM')
  expect(await served.exit).toBe(0)
  expect(served.output()).not.toContain('canary')
  expect(readFileSync(join(folder, 'serve.ledger'), 'latin1')).not.toContain('canary')
})

test('a server with another authority gets no password', async () => {
  await using mock = await startMock({ https: true })
  await using other = await startMock({ https: true })
  writeFileSync(join(folder, 'other.pem'), `${other.ca}`)
  await using tested = await consoleOf({ UPSTREAM: mock.url, CA_FILE: 'other.pem' })
  await expect(tested.signIn()).rejects.toThrow(/did not answer.*certificate/)
  expect(mock.requests()).toEqual([])
})

test('where a proxy with TLS stands in front, only its name and its origin count, and the cookie is secure', async () => {
  await using mock = await startMock()
  const origin = 'https://restore.example.com'
  const port = `${await freePort()}`
  await using tested = await consoleOf({ UPSTREAM: mock.url, ORIGIN: origin, PORT: port })
  expect(tested.url).toBe(origin)
  const signIn = (headers: Record<string, string>) =>
    new Promise<{ status: number; cookie: string }>((resolve, reject) => {
      const sent = request({ port, path: '/api/sign-in', method: 'POST', headers }, (response) => {
        response.resume()
        resolve({ status: response.statusCode ?? 0, cookie: `${response.headers['set-cookie']}` })
      })
      sent.on('error', reject).end('{"username":"a","password":"b"}')
    })
  const json = { 'content-type': 'application/json' }
  const local = `localhost:${port}`
  expect((await signIn({ ...json, host: local, origin: `http://${local}` })).status).toBe(403)
  expect(
    (await signIn({ ...json, host: 'restore.example.com', origin: 'http://restore.example.com' })).status,
  ).toBe(403)
  const { status, cookie } = await signIn({ ...json, host: 'restore.example.com', origin })
  expect([status, cookie]).toEqual([
    200,
    expect.stringMatching(/^__Host-onedrive-restore=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/),
  ])
})
