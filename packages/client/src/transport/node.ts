import { nodeTransport } from './node-transport.ts'
import type { Transport } from './transport.ts'

/** The transport where there is Node: unlike its `fetch` it waits for an answer longer than 300 s. */
export const defaultTransport: Transport = nodeTransport()
