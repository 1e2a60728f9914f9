import { operations, restoreOneDrivesExamples } from '@onedrive-restore/client'

const { method, path, parameters } = operations.restoreOneDrives
const { restoreToOriginalLocation: options } = restoreOneDrivesExamples['on-premises-keep']

/** Path of the bulk restore below the address of a server, for the session that the contract has as its example. */
export const restorePath = path.replace(
  `{${parameters.restoreSessionId.name}}`,
  parameters.restoreSessionId.example,
)

/** The body of a bulk restore: the first drive of the contract's example, again and again under new ids. */
export function restoreBody(drives: number): string {
  const [drive] = options.OneDrives
  const OneDrives = Array.from({ length: drives }, (_, index) => ({ ...drive, id: `${drive?.id}${index}` }))
  return JSON.stringify({ restoreToOriginalLocation: { ...options, OneDrives } })
}

/** A whole HTTP request as the bytes that go over the socket. */
export function restoreBytes(url: URL, drives: number): Buffer {
  const body = restoreBody(drives)
  const head = [
    `${method} ${url.pathname.replace(/\/$/, '')}${restorePath} HTTP/1.1`,
    `Host: ${url.host}`,
    'Authorization: Bearer any-token',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ]
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`)
}
