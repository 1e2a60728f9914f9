export { nodeTransport } from './transport/node-transport.ts'
export type { NodeTransportOptions } from './transport/node-transport-options.ts'
