import type { Transport } from './transport.ts'

/** The transport where there is no Node: the global `fetch`, with nothing of the page sent along. */
export const defaultTransport: Transport = (url, { connectLimit: _, ...init }) =>
  fetch(url, { ...init, cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer' })
