/** The proxy to tunnel through. */
export interface ProxyServer {
  host: string
  port: number
  authorization?: string
}

/** Reads the address of a proxy. Throws a `TypeError` when it is none. */
export function readProxy(proxy: string): ProxyServer {
  const url = URL.canParse(proxy) ? new URL(proxy) : undefined
  if (url?.protocol !== 'http:') throw new TypeError('proxy is not the address of an HTTP proxy')
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 80),
    ...(url.username && { authorization: basic(url) }),
  }
}

function basic({ username, password }: URL): string {
  try {
    const login = [username, password].map(decodeURIComponent).join(':')
    return `Basic ${Buffer.from(login).toString('base64')}`
  } catch {
    throw new TypeError('proxy has a login with a % that begins no escape: write it as %25')
  }
}
