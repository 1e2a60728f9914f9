import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Contract, readBundle } from './contract/read-bundle.ts'
import { answerControl, controlPath } from './control.ts'
import { type Core, createCore } from './core.ts'
import { rejection } from './engine/rejection.ts'
import { send } from './front/send.ts'
import type { ScenarioName } from './generated/scenarios.ts'
import { listen } from './listen.ts'
import { masked } from './masked.ts'
import type { Mock } from './mock.ts'
import { type MockOptions, settingsOf } from './options.ts'

/**
 * Starts a mock of the real server on loopback; it serves when the promise resolves.
 *
 * Requests are checked against the contract and answered by a made-up organization, whose answers are checked as well.
 * All state is in memory and ends with the mock.
 *
 * @throws the error of the socket, `EADDRINUSE` among them, when the port cannot be had
 * @throws {MockError} for a scenario or a fault that does not exist
 * @example
 * await using mock = await startMock({ drives: 3, restoreTime: 2_000 })
 * mock.faults.next('reset-after', 'restoreOneDrives')
 * await fetch(`${mock.url}/Organizations`, { headers: { Authorization: 'Bearer any-token' } })
 * console.log(mock.requests())
 */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const settings = settingsOf(options)
  const core = await createCore(settings, (settings.contract as Contract | undefined) ?? (await readBundle()))
  const certificate = settings.https
    ? await import('./certificate.ts').then(({ createCertificate }) => createCertificate())
    : undefined
  const server = await listen({ ...settings, certificate }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      send(response, rejection(undefined, 500, `The mock failed: ${error}`))
    })
  })

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith(controlPath)) return send(response, await answerControl(request, mock))
    const { answer, fault, entry } = await core.exchange(request)
    send(response, answer, fault)
    if (settings.log) settings.log(masked({ ...entry, body: undefined }, core.front.secrets))
  }
  const mock = mockOf(core, server, certificate?.ca)
  return mock
}

function mockOf(core: Core, server: Awaited<ReturnType<typeof listen>>, ca: string | undefined): Mock {
  return {
    url: server.origin + core.front.base,
    ca,
    get scenario() {
      return core.scenario as ScenarioName | undefined
    },
    set scenario(name) {
      core.scenario = name
    },
    faults: core.faults,
    requests: () => core.journal.entries().map((entry) => masked(entry, core.front.secrets)),
    reset: core.reset,
    reload: (contract) => core.reload(contract as Contract),
    close: server.close,
    [Symbol.asyncDispose]: server.close,
  }
}
