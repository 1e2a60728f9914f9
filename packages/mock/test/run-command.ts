import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url))

/** A process of the command; its output grows while it runs. */
export interface Command extends AsyncDisposable {
  /** Standard output and standard error together. */
  output(): string
  /** Resolves with the first match in the output. */
  seen(pattern: RegExp): Promise<RegExpMatchArray>
  /** Resolves with the exit code. */
  ended: Promise<number | null>
  child: ChildProcess
}

/** Runs the command from its source, as a real process. */
export function runCommand(args: string[], { env = {}, input = '' } = {}): Command {
  return runFile(process.execPath, ['--conditions=@onedrive-restore/source', cli, ...args], { env, input })
}

/** Runs any command as a real process. */
export function runFile(file: string, args: string[], { env = {}, input = '' } = {}): Command {
  const child = spawn(file, args, { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk
    })
  child.stdin.end(input)
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return {
    child,
    ended,
    output: () => output,
    seen: async (pattern) => {
      for (;;) {
        const match = output.match(pattern)
        if (match) return match
        if (child.exitCode !== null) throw new Error(`The command ended without ${pattern}:\n${output}`)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
    [Symbol.asyncDispose]: async () => {
      child.kill()
      await ended
    },
  }
}
