import type * as NodePty from '@lydell/node-pty'

type Pty = typeof NodePty

/** A process that has a terminal to itself; see {@link startInTerminal}. */
export interface TerminalProcess {
  /** Everything that has appeared, as it would have been drawn: with what was typed where that is echoed. */
  readonly output: string
  readonly exitCode: Promise<number>
  /** Types; `\r` is the Enter key, `\x03` is Ctrl-C. */
  type(keys: string): void
  /** Waits until something has appeared, and fails when the process ends before. */
  until(pattern: RegExp): Promise<void>
}

/** The package with terminals for this machine; it has a binary for each platform it knows. */
const pty = await import('@lydell/node-pty').then(
  (found): Pty | undefined => found,
  () => undefined,
)

/** Whether a terminal can be had here: Linux with glibc, macOS and Windows, x64 and arm64. */
export const hasTerminal = pty !== undefined

/** Starts a program in a terminal of its own, 100 columns wide. */
export function startInTerminal(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): TerminalProcess {
  if (!pty) throw new Error('There is no terminal here; ask hasTerminal first.')
  const terminal = pty.spawn(file, [...args], { cols: 100, rows: 30, env: { ...env } })
  const { promise: exitCode, resolve: onEnd } = Promise.withResolvers<number>()
  const waiting = new Set<() => void>()
  let output = ''
  let hasEnded = false
  terminal.onData((text) => {
    output += text
    for (const look of waiting) look()
  })
  terminal.onExit(({ exitCode: code, signal }) => {
    hasEnded = true
    for (const look of waiting) look()
    // As a shell would say it.
    onEnd(signal ? 128 + signal : code)
  })
  return {
    get output() {
      return output
    },
    exitCode,
    type: (keys) => terminal.write(keys),
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (pattern.test(output)) resolve()
          else if (hasEnded) reject(new Error(`It ended without ${pattern}:\n${output}`))
          else return
          waiting.delete(look)
        }
        waiting.add(look)
        look()
      }),
  }
}
