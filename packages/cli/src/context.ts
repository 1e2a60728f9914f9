import type { Readable, Writable } from 'node:stream'

/** Where a command prints; a terminal says so, and how wide it is. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number }

/** All that a command has of the process in which it runs. */
export interface CommandContext {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Output
  readonly stderr: Output
  /** Calls back at each Ctrl-C, until the function is called that it returns. */
  readonly onInterrupt: (callback: () => void) => () => void
}

/** What a command has of this process. */
export const processContext: CommandContext = {
  env: process.env,
  // Only looking at it opens it.
  get stdin() {
    return process.stdin
  },
  stdout: process.stdout,
  stderr: process.stderr,
  onInterrupt(callback) {
    process.on('SIGINT', callback)
    return () => process.off('SIGINT', callback)
  },
}
