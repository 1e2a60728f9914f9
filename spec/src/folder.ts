import { fileURLToPath } from 'node:url'

/** The folder of the contract's sources. */
export const contractFolder = fileURLToPath(new URL('..', import.meta.url))
