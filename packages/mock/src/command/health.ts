import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { controlPath } from '../control.ts'
import type { MockOptions } from '../options.ts'
import { print } from './print.ts'
import { readNamedFile } from './read-named-file.ts'
import { defaultPort, readServing } from './read-serving.ts'
import type { Surroundings } from './surroundings.ts'

const timeoutMs = 3_000

/**
 * Asks whether a mock serves that was started with these arguments, and resolves with the exit code: 1 when it does
 * not. In place of arguments `--started-as FILE` names a list of them such as `/proc/1/cmdline`, the command line of
 * the first process of a container.
 *
 * @throws {MockError} for arguments that no mock starts with, and for a list that cannot be read
 */
export async function health(args: string[], { stdout }: Surroundings): Promise<number> {
  const { options } = readServing(args[0] === '--started-as' ? await readCommandLine(args[1] ?? '') : args)
  const trouble = await ask(options)
  print(stdout, trouble ? `No mock serves there: ${trouble}.` : 'The mock serves.')
  return trouble ? 1 : 0
}

/** The arguments of the process that runs this very command. */
async function readCommandLine(file: string): Promise<string[]> {
  const words = (await readNamedFile('--started-as', file)).split('\0').slice(0, -1)
  return words.slice(words.indexOf(process.argv[1] ?? '') + 1)
}

/** What is wrong; `undefined` when nothing is. */
function ask({ https, port = defaultPort, host = 'localhost' }: MockOptions): Promise<string | undefined> {
  const isAny = host === '0.0.0.0' || host === '::'
  const place = { host: isAny ? 'localhost' : host, port, path: `${controlPath}health` }
  return new Promise((resolve) => {
    // Nothing is told to who answers, so any certificate will do.
    const sent = https ? httpsRequest({ ...place, rejectUnauthorized: false }) : httpRequest(place)
    sent
      .on('response', (response) => {
        response.resume()
        resolve(response.statusCode === 200 ? undefined : `the answer is ${response.statusCode}`)
      })
      .on('error', ({ code, message }: NodeJS.ErrnoException) => resolve(code ?? message))
      .setTimeout(timeoutMs, () => sent.destroy(new Error(`no answer within ${timeoutMs} ms`)))
      .end()
  })
}
