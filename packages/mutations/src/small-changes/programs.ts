import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'

/** Programs that end with everything they have started; see {@link createPrograms}. */
export interface Programs {
  start(command: string, args: string[], options: SpawnOptions): ChildProcess
  /** Runs a line of a package.json. @returns its exit code, or `undefined` when it did not end in some minutes */
  run(line: string, folder: string): Promise<number | undefined>
  /** Ends one at once. */
  end(program: ChildProcess): void
  endAll(): void
}

const limitMs = 300_000

/** Starts each program as the leader of a group; on Windows a program is ended alone. */
export function createPrograms(): Programs {
  const running = new Set<ChildProcess>()

  const start = (command: string, args: string[], options: SpawnOptions) => {
    const program = spawn(command, args, { ...options, detached: process.platform !== 'win32' })
    running.add(program)
    return program
  }
  const end = (program: ChildProcess) => {
    running.delete(program)
    if (process.platform === 'win32' || !program.pid) return void program.kill()
    try {
      process.kill(-program.pid, 'SIGKILL')
    } catch {
      // All of it has ended.
    }
  }
  const run = async (line: string, folder: string): Promise<number | undefined> => {
    const program = start(line, [], { cwd: folder, shell: true, stdio: 'ignore' })
    let isTooLong = false
    const timer = setTimeout(() => {
      isTooLong = true
      end(program)
    }, limitMs)
    const [code] = await once(program, 'exit')
    clearTimeout(timer)
    end(program)
    return isTooLong ? undefined : (code ?? 1)
  }
  return { start, run, end, endAll: () => [...running].forEach(end) }
}
