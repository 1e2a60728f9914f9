import { rmSync } from 'node:fs'

/** Removes what an older build has left, so that nothing of it is ever published. */
for (const folder of process.argv.slice(2)) rmSync(folder, { recursive: true, force: true })
