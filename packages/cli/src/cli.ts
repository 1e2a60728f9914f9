#!/usr/bin/env node
import { readFileSync } from 'node:fs'

// Before anything is loaded that an older Node cannot read.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 13)) {
  console.error(`onedrive-restore needs Node 22.13 or newer for its ledger; this is ${process.version}.`)
  process.exit(1)
}
for (const stream of [process.stdout, process.stderr]) {
  // After `| head` nobody reads what is printed.
  stream.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1))
}
// Node says of its own SQLite that it may still change; whoever restores can do nothing about that.
process.removeAllListeners('warning')
const [{ main }, { processContext }] = await Promise.all([import('./main.ts'), import('./context.ts')])
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
process.exitCode = await main(process.argv.slice(2), version, processContext)
