import { isIP } from 'node:net'
import { domainToASCII } from 'node:url'

/** A host name as certificates have it, in ASCII and lower case; `undefined` for what is none. A `*.` may lead it. */
export function hostNameOf(text: string): string | undefined {
  // domainToASCII takes paths off, and reads numbers as addresses.
  const name = /[/\\?#\s]/.test(text) ? '' : domainToASCII(text)
  return /^(\*\.)?[a-z0-9_-]+(\.[a-z0-9_-]+)*$/.test(name) && !isIP(name) ? name : undefined
}
