import { fileURLToPath } from 'node:url'

/** Where the finished page is, and beside it the bundle that it offers to download. */
export const folder = fileURLToPath(new URL('../dist/', import.meta.url))
