import { createCore } from './core.ts'
import { listen } from './listen.ts'
import type { Mock } from './mock.ts'
import { type MockOptions, settingsOf } from './options.ts'

/**
 * Starts a mock of the real server on loopback; it serves when the promise resolves.
 *
 * Requests are checked against the contract and answered by a made-up organization, whose answers are checked as well.
 * All state is in memory and ends with the mock.
 *
 * @throws the error of the socket, `EADDRINUSE` among them, when the port cannot be had
 * @throws {MockError} for an option that does not exist or cannot be, and for a contract that cannot be served
 * @example
 * await using mock = await startMock({ drives: 3, restoreTime: 2_000 })
 * mock.faults.next('reset-after', 'restoreOneDrives')
 * await fetch(`${mock.url}/Organizations`, { headers: { Authorization: 'Bearer any-token' } })
 * console.log(mock.requests())
 */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const settings = settingsOf(options)
  const core = await createCore(settings)
  const certificate = settings.https
    ? await import('./certificate.ts').then(({ createCertificate }) => createCertificate(settings.names))
    : undefined
  const server = await listen({ ...settings, certificate }, core.listener)
  const close = () => {
    core.close()
    return server.close()
  }
  const serving = {
    url: server.origin + core.base,
    ca: certificate?.ca,
    reload: core.reload,
    close,
    [Symbol.asyncDispose]: close,
  }
  return Object.assign(core.steering, serving)
}
