import type { Writable } from 'node:stream'

/** Prints lines for whoever reads the stream. */
export function print(stream: Writable, ...lines: string[]): void {
  stream.write(lines.map((line) => `${line}\n`).join(''))
}
