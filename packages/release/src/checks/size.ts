import type { Rule } from '../rules.ts'
import type { Tarball } from '../tarball.ts'

export function sizeFaults({ bytes, files }: Tarball, { maxPackedBytes, maxUnpackedBytes }: Rule): string[] {
  const unpacked = [...files.values()].reduce((total, text) => total + Buffer.byteLength(text), 0)
  return [...above('packed', bytes.length, maxPackedBytes), ...above('unpacked', unpacked, maxUnpackedBytes)]
}

function above(state: string, bytes: number, maxBytes: number): string[] {
  return bytes > maxBytes ? [`${state} it has ${bytes} bytes, and ${maxBytes} are allowed`] : []
}
