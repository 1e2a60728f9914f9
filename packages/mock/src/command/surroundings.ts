import type { Readable, Writable } from 'node:stream'

/** What the command has around it: its process, or what stands in the place of one. */
export interface Surroundings {
  env: NodeJS.ProcessEnv
  stdin: Readable & { isTTY?: boolean }
  stdout: Writable
  stderr: Writable
  /** Calls back when somebody tells the command to end. */
  once(signal: 'SIGINT' | 'SIGTERM', callback: () => void): unknown
  exit(code: number): unknown
}
