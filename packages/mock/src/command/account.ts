import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { CheckOptions } from '../check/check-server.ts'
import { MockError } from '../mock-error.ts'
import type { Surroundings } from './surroundings.ts'

/**
 * Whom to check as: from the environment, else asked for at the terminal, else read from standard input. Never from an
 * argument, because arguments can be seen by every process of the machine.
 *
 * @throws {MockError} when there is none
 */
export async function readAccount(surroundings: Surroundings): Promise<CheckOptions['access']> {
  const { env, stdin } = surroundings
  const {
    ONEDRIVE_RESTORE_TOKEN: token,
    ONEDRIVE_RESTORE_USER: user,
    ONEDRIVE_RESTORE_PASSWORD: password,
  } = env
  if (token) return { token }
  if (user && password) return { user, password }
  const lines = stdin.isTTY ? await ask(surroundings) : (await text(stdin)).split(/\r?\n/)
  const [first, second] = lines
  if (!first)
    throw new MockError('There is no account; set ONEDRIVE_RESTORE_TOKEN, or a user name and password.')
  return second ? { user: first, password: second } : { token: first }
}

/** Asks for user name and password; the password is not shown. */
async function ask({ stdin, stderr }: Surroundings): Promise<string[]> {
  let shown = true
  const output = new Writable({
    write: (chunk, _, done) => {
      if (shown) stderr.write(chunk)
      done()
    },
  })
  const terminal = createInterface({ input: stdin, output, terminal: true })
  const user = await terminal.question('User name: ')
  const password = terminal.question('Password: ')
  shown = false
  const answers = [user, await password]
  stderr.write('\n')
  terminal.close()
  return answers
}
