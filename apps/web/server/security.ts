import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Who may talk to the console, and by which address browsers know it. */
export interface Gate {
  /** Whether browsers reach it by HTTPS. */
  readonly isHttps: boolean
  /** Name of the cookie: cookies know no ports, so two consoles of one machine need two names. */
  readonly cookie: string
  /** Why a request is refused before anything looks at it; `undefined` when it is not. */
  whyRefused(request: IncomingMessage): string | undefined
}

const reads = ['GET', 'HEAD', 'OPTIONS']

/**
 * Lets in what is meant for this console. A foreign name in `Host` is a page of somebody else that has its name resolved
 * to this machine; a foreign `Origin` is a page that makes the browser send something.
 */
export function createGate(port: number, origin?: string): Gate {
  const own = origin
    ? [new URL(origin).origin]
    : ['localhost', '127.0.0.1', '[::1]'].map((name) => `http://${name}:${port}`)
  const hosts = own.map((address) => new URL(address).host)
  const isHttps = origin !== undefined
  const schemeOf = isHttps ? 'https' : 'http'
  return {
    isHttps,
    cookie: isHttps ? '__Host-onedrive-restore' : `onedrive-restore-${port}`,
    whyRefused({ method = '', headers }) {
      const { host = '', origin } = headers
      if (!hosts.includes(host.toLowerCase()))
        return `This console is ${own[0]}; it does not answer to other names.`
      const isForeign = /^(cross|same)-site$/.test(`${headers['sec-fetch-site']}`)
      if (isForeign && headers['sec-fetch-mode'] !== 'navigate')
        return 'Another site asked for this; only the page of this console may.'
      if (reads.includes(method)) return undefined
      if (origin !== `${schemeOf}://${host.toLowerCase()}`)
        return 'This did not come from the page of this console; nothing was done.'
      const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0
      if (hasBody && !/^application\/json\b/i.test(headers['content-type'] ?? ''))
        return 'Only JSON is taken here; nothing was done.'
      return undefined
    },
  }
}

/** A new nonce for each page. */
export function newNonce(): string {
  return randomBytes(16).toString('base64')
}

/** The headers of every page: nothing from elsewhere, no script and no style that the console has not written. */
export function pageHeaders(nonce: string): Record<string, string> {
  const policy = {
    'default-src': "'none'",
    'script-src': `'self' 'nonce-${nonce}'`,
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  }
  return {
    'content-security-policy': Object.entries(policy)
      .map(([name, value]) => `${name} ${value}`)
      .join('; '),
    'cache-control': 'no-store',
    ...everyAnswer,
  }
}

/** The headers of everything that is answered. */
export const everyAnswer: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}
