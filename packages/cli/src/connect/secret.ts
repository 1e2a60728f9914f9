import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { CommandContext } from '../context.ts'
import { UsageError } from '../usage-error.ts'

/** Where a password can come from. Never from an argument: arguments can be seen by every process of the machine. */
export interface SecretSource {
  /** What it is, for the prompt and for the sentence when there is none. */
  readonly what: string
  /** An environment variable. */
  readonly variable: string
  /** The number of an open file, such as 3 for `3<password.txt`. */
  readonly fd?: string | undefined
}

/**
 * Reads a password: from the open file when there is one, else from the environment, else from whoever sits at the
 * terminal, who does not see it.
 *
 * @throws {UsageError} when there is none
 */
export async function readSecret(
  context: CommandContext,
  { what, variable, fd }: SecretSource,
): Promise<string> {
  const secret = fd === undefined ? (context.env[variable] ?? (await ask(context, what))) : await readFd(fd)
  if (!secret)
    throw new UsageError(`There is no ${what}: set ${variable}, give a file descriptor, or use a terminal.`)
  return secret
}

async function readFd(fd: string): Promise<string> {
  if (!/^\d+$/.test(fd)) throw new UsageError(`"${fd}" is no file descriptor; it is a number such as 3.`)
  const content = await text(createReadStream('', { fd: Number(fd) })).catch(() => {
    throw new UsageError(`File descriptor ${fd} cannot be read.`)
  })
  return content.replace(/\r?\n$/, '')
}

async function ask({ stdin, stderr }: CommandContext, what: string): Promise<string | undefined> {
  if (!stdin.isTTY) return undefined
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  // Before the prompt: from here on the terminal echoes nothing, however soon somebody types.
  const terminal = createInterface({ input: stdin, output: silent, terminal: true })
  stderr.write(`${what}: `)
  const answer = await new Promise<string | undefined>((resolve) => {
    terminal.once('line', resolve)
    // Ctrl-C and Ctrl-D close it.
    terminal.once('close', () => resolve(undefined))
  })
  terminal.close()
  stderr.write('\n')
  return answer
}
