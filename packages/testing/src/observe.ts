import type { Page } from './browser.ts'

/** What a page did while it was watched; see {@link observe}. */
export interface Observed {
  /** Every address that was asked for, whether or not an answer came. */
  requested: string[]
  /** Console lines and uncaught errors, each with its kind in front. */
  console: string[]
}

/** Watches a page from now on. */
export function observe(page: Page): Observed {
  const observed: Observed = { requested: [], console: [] }
  page.on('request', (request) => observed.requested.push(request.url()))
  page.on('websocket', (socket) => observed.requested.push(socket.url()))
  page.on('console', (message) => observed.console.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => observed.console.push(`error: ${error.message}`))
  return observed
}

/** Those addresses that are neither on this machine's loopback nor inside the page itself. */
export function outside(addresses: string[]): string[] {
  return addresses.filter((address) => {
    const { protocol, hostname } = new URL(address)
    return (
      !['data:', 'blob:', 'file:'].includes(protocol) &&
      !['localhost', '127.0.0.1', '[::1]'].includes(hostname)
    )
  })
}
