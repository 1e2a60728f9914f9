import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** What a command finds around it besides its arguments. */
export interface Given {
  env?: Record<string, string>
  /** Its standard input. */
  input?: string
}

/** The words after `node` that lead to the command in its source. */
export const command = [
  '--conditions=@onedrive-restore/source',
  fileURLToPath(new URL('../src/cli.ts', import.meta.url)),
]

/** How the command ended, and what it printed. */
export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

/** A process of the command; its output grows while it runs. */
export interface Command extends AsyncDisposable {
  /** Standard output and standard error together. */
  output(): string
  /** What it has printed to each of the two. */
  printed: Omit<Ended, 'code'>
  /** Resolves with the first match in the output. */
  seen(pattern: RegExp): Promise<RegExpMatchArray>
  /** Resolves with the exit code. */
  ended: Promise<number | null>
  child: ChildProcess
}

/** Runs the command from its source, as a real process. */
export function runCommand(args: readonly string[], given: Given = {}): Command {
  return runFile(process.execPath, [...command, ...args], given)
}

/** Runs the command from its source, as a real process, to its end. */
export async function runToEnd(args: readonly string[], given: Given = {}): Promise<Ended> {
  await using running = runCommand(args, given)
  return { code: await running.ended, ...running.printed }
}

/** Runs any command as a real process. */
export function runFile(file: string, args: readonly string[], { env, input = '' }: Given = {}): Command {
  const child = spawn(file, args, { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] })
  let output = ''
  const printed = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].on('data', (chunk) => {
      output += chunk
      printed[name] += chunk
    })
  child.stdin.end(input)
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return {
    child,
    ended,
    output: () => output,
    printed,
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
