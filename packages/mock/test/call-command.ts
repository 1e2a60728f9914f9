import { Readable, Writable } from 'node:stream'
import { run } from '../src/command/run.ts'
import type { Ended, Given } from './run-command.ts'

/**
 * Runs the command in the process of the test, to its end. It finds nothing around it but what is given, and no signal
 * reaches it. For a command that serves, and for what only a process shows, there is `runCommand`.
 */
export async function callCommand(
  args: readonly string[],
  { env = {}, input = '' }: Given = {},
): Promise<Ended> {
  const printed = { stdout: '', stderr: '' }
  const into = (name: keyof typeof printed) =>
    new Writable({
      write: (chunk, _, done) => {
        printed[name] += chunk
        done()
      },
    })
  const code = await run([...args], {
    env,
    stdin: Readable.from([input]),
    stdout: into('stdout'),
    stderr: into('stderr'),
    once: () => {},
    exit: () => {},
  })
  return { code, ...printed }
}
