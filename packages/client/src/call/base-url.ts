import { WrongInput } from './wrong-input.ts'

const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/

/**
 * Checks the address of the API and takes a slash off its end. Passwords travel in bodies, so anything but HTTPS is
 * refused, except on this machine and where the caller asks for it.
 */
export function checkBaseUrl(baseUrl: string, allowHttp = false): string {
  if (!/^[a-z]+:\/\//i.test(baseUrl)) throw new WrongInput('baseUrl has no https:// in front')
  if (!URL.canParse(baseUrl)) throw new WrongInput('baseUrl is not an address')
  const { protocol, hostname, username, password, search, hash, href } = new URL(baseUrl)
  if (username || password) throw new WrongInput('baseUrl holds a login: use signIn')
  if (search || hash) throw new WrongInput('baseUrl holds more than a path')
  const isSafe = protocol === 'https:' || (protocol === 'http:' && (allowHttp || loopback.test(hostname)))
  if (!isSafe)
    throw new WrongInput(
      'baseUrl is not HTTPS: passwords would be sent in the clear (dangerouslyAllowHttp allows it)',
    )
  return href.replace(/\/+$/, '')
}

/**
 * The address of the API, for when it is used. A path is one on the page's own server; where a page is rendered before
 * there is a location, it cannot be known any earlier.
 *
 * @throws {TypeError} when the address is wrong whatever the location is; what is returned throws one as well
 */
export function baseUrlOf(baseUrl: string, allowHttp = false): () => string {
  if (typeof baseUrl !== 'string') throw new WrongInput('baseUrl is not a text')
  if (!/^\/(?!\/)/.test(baseUrl)) {
    const checked = checkBaseUrl(baseUrl, allowHttp)
    return () => checked
  }
  checkBaseUrl(`https://localhost${baseUrl}`)
  return () => {
    const page = (globalThis as { location?: { origin: string } }).location?.origin
    if (!page) throw new WrongInput('baseUrl has no host, and there is no page to take it from')
    return checkBaseUrl(page + baseUrl, allowHttp)
  }
}
