import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:https'
import { checkServerIdentity, connect } from 'node:tls'
import { expect, test } from 'vitest'
import { type Mock, startMock } from '../src/index.ts'

/** The status, or the code of the error, of a request that trusts `ca` and goes to `host`. */
function reach(mock: Mock, host: string, ca?: string): Promise<number | string> {
  const { port, pathname } = new URL(mock.url)
  const headers = { authorization: 'Bearer any-token' }
  return new Promise((resolve) => {
    request(
      { host, port, path: `${pathname}/Organizations`, headers, ...(ca && { ca }), agent: false },
      (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      },
    )
      .on('error', (error: NodeJS.ErrnoException) => resolve(`${error.code}`))
      .end()
  })
}

test('who trusts the authority gets in, who does not, or trusts another one, stays out', async () => {
  await using mock = await startMock({ https: true })
  await using other = await startMock({ https: true })
  expect(mock.url).toMatch(/^https:\/\/localhost:\d+\/v3$/)
  expect(await reach(mock, 'localhost', mock.ca)).toBe(200)
  expect(await reach(mock, 'localhost')).toBe('SELF_SIGNED_CERT_IN_CHAIN')
  expect(await reach(mock, 'localhost', other.ca)).toMatch(/CERT|SIGNATURE/)
})

test('what clients trust is an authority that signs certificates, as browsers want it', async () => {
  await using mock = await startMock({ https: true })
  const { ca, subject } = new X509Certificate(mock.ca ?? '')
  expect([ca, subject]).toEqual([true, 'CN=onedrive-restore mock CA'])
})

test.for(['localhost', '127.0.0.1', '::1'])('the certificate names %s', async (name) => {
  await using mock = await startMock({ https: true })
  const { port } = new URL(mock.url)
  const socket = connect({ host: 'localhost', port: Number(port), ca: mock.ca })
  await once(socket, 'secureConnect')
  expect(checkServerIdentity(name, socket.getPeerCertificate())).toBeUndefined()
  expect(checkServerIdentity('backup.example.com', socket.getPeerCertificate())).toBeInstanceOf(Error)
  socket.destroy()
})

test('the certificate is for further names, and clients check that', async () => {
  const names = ['backup.example.test', '*.mock.test', 'bücher.test', '192.0.2.7', '2001:db8::7']
  await using mock = await startMock({ names })
  const { port } = new URL(mock.url)
  const reachAs = (servername: string) =>
    new Promise<string>((resolve) => {
      const socket = connect({ host: 'localhost', port: Number(port), ca: mock.ca, servername })
      socket
        .on('secureConnect', () => resolve('in'))
        .on('error', ({ code }: NodeJS.ErrnoException) => resolve(`${code}`))
    })
  expect(await reachAs('backup.example.test')).toBe('in')
  expect(await reachAs('two.mock.test')).toBe('in')
  expect(await reachAs('other.example.test')).toBe('ERR_TLS_CERT_ALTNAME_INVALID')
  const socket = connect({ host: 'localhost', port: Number(port), ca: mock.ca })
  await once(socket, 'secureConnect')
  for (const name of ['localhost', 'xn--bcher-kva.test', '192.0.2.7', '2001:db8::7'])
    expect(checkServerIdentity(name, socket.getPeerCertificate())).toBeUndefined()
  socket.destroy()
})

test.for(['https://backup.test', 'backup.test/v3', 'backup test', 'a:80', '', '1.2.3', 'a..b'])(
  'no certificate is made for "%s"',
  async (name) => {
    await expect(startMock({ names: [name] })).rejects.toThrow(
      `names is ["${name}"]; it must be a list of host names and addresses.`,
    )
  },
)

test('links and resets are those of HTTPS', async () => {
  await using mock = await startMock({ https: true })
  mock.faults.next('reset-after')
  expect(await reach(mock, 'localhost', mock.ca)).toBe('ECONNRESET')
  expect(mock.requests()).toMatchObject([{ executed: true, fault: 'reset-after' }])
})
