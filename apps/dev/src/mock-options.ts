import type { MockOptions } from '@onedrive-restore/mock'
import { readServing } from '@onedrive-restore/mock/command-options'
import { StartError } from './start-error.ts'

/**
 * The options for the mock, in the words of its own command. Where and how it is reached is decided here, because the
 * page's server has to reach it.
 *
 * @throws {MockError} for an option or a value that the mock does not know
 * @throws {StartError} for one that is decided here
 */
export function readMockOptions(args: string[]): MockOptions {
  const { options, contract, caOut, quiet } = readServing(args)
  const { port, host, https, names, ...rest } = options
  if (port !== undefined)
    throw new StartError('--port is not for npm start; the port of the mock is MOCK_PORT=<port>.')
  if (contract !== undefined)
    throw new StartError('--contract is not for npm start, which serves the contract in spec/.')
  if (host !== undefined || https || names || caOut || quiet)
    throw new StartError(
      '--host, --https, --name, --ca-out and --quiet are not for npm start, which serves this machine alone; packages/mock/README.md says how to run the mock by itself.',
    )
  return rest
}
