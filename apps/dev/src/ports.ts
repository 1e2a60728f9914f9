import type { AddressInfo } from 'node:net'

/** The port a variable names, or its default. */
export function portOf(variable: string, fallback: number): number {
  const text = process.env[variable]
  if (!text) return fallback
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw new StartError(`${variable} is "${text}"; it must be a port number from 0 to 65535.`)
}

/** Where a listening server really is; port 0 asks for a free one, so the number that was asked for may not do. */
export function addressOf(server: { address(): string | AddressInfo | null }): string {
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

/** Something the person who typed the command can mend; its message is all they need. */
export class StartError extends Error {
  override name = 'StartError'
}

/** Turns the socket's error for a taken port into a sentence; other errors stay as they are. */
export async function listening<T>(
  what: string,
  variable: string,
  port: number,
  start: Promise<T>,
): Promise<T> {
  try {
    return await start
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    if (code !== 'EADDRINUSE' && !/already in use/.test(message)) throw error
    throw new StartError(
      `Port ${port} for the ${what} is taken. Stop what uses it, or choose another with ${variable}=<port>.`,
    )
  }
}
