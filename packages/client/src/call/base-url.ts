const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/

/**
 * Checks the address of the API and takes a slash off its end. An address without a host is one on the page's own
 * server.
 *
 * Passwords travel in bodies, so anything but HTTPS is refused, except on this machine.
 */
export function checkBaseUrl(baseUrl: string): string {
  const page = (globalThis as { location?: { href: string } }).location?.href
  if (!URL.canParse(baseUrl, page)) throw new TypeError('baseUrl is not an address')
  const { protocol, hostname, username, password, search, hash } = new URL(baseUrl, page)
  if (username || password) throw new TypeError('baseUrl holds a login: use signIn')
  if (search || hash) throw new TypeError('baseUrl holds more than a path')
  if (protocol !== 'https:' && !(protocol === 'http:' && loopback.test(hostname)))
    throw new TypeError('baseUrl is not HTTPS: passwords would be sent in the clear')
  return new URL(baseUrl, page).href.replace(/\/+$/, '')
}
