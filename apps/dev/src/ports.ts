import { createServer } from 'node:net'
import { StartError } from './start-error.ts'

/** What a start serves, and where unless a variable says otherwise. */
const places = [
  { what: 'page', variable: 'WEB_PORT', usual: 5173 },
  { what: 'sample', variable: 'SAMPLE_PORT', usual: 5174 },
  { what: 'mock', variable: 'MOCK_PORT', usual: 4010 },
  { what: 'docs', variable: 'DOCS_PORT', usual: 4020 },
] as const

/** The port of each thing that a start serves; 0 is a free one. */
export type Ports = Record<(typeof places)[number]['what'], number>

/**
 * The ports of a start.
 *
 * @throws {StartError} that names every port that cannot be had
 */
export async function readPorts(): Promise<Ports> {
  const wanted = places.map(({ usual, ...place }) => {
    const text = process.env[place.variable] || `${usual}`
    return { ...place, text, port: Number(text) }
  })
  const complaints = wanted.map(async ({ what, variable, text, port }, index) => {
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      return `${variable} is "${text}"; it must be a port number from 0 to 65535.`
    const other = wanted.slice(0, index).find((earlier) => port !== 0 && earlier.port === port)
    const reason = other ? `wanted for the ${other.what} as well` : await whyNot(port)
    return reason && `Port ${port} for the ${what} is ${reason}; choose another with ${variable}=<port>.`
  })
  const sentences = (await Promise.all(complaints)).filter(Boolean)
  if (sentences.length > 0) throw new StartError(sentences.join('\n'))
  return Object.fromEntries(wanted.map(({ what, port }) => [what, port])) as Ports
}

/** Why nothing can listen on a port. A browser may take either kind of loopback for `localhost`. */
async function whyNot(port: number): Promise<string | undefined> {
  const codes = await Promise.all(['127.0.0.1', '::1'].map((host) => codeOfListening(port, host)))
  if (codes.includes('EADDRINUSE')) return 'taken'
  return codes.includes('EACCES') ? 'not open to you' : undefined
}

function codeOfListening(port: number, host: string): Promise<string | undefined> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code))
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })
}
