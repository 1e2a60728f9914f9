import { join } from 'node:path'
import { root } from './root.ts'

/**
 * Variables of a process in which Node keeps what it has compiled, where `npm start` keeps it. More than half of a start
 * of one of our programs is compiling.
 */
export const compileCache = { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compile') }
