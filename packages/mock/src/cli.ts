#!/usr/bin/env node
// An old Node must be able to read this file, because it is what tells people that their Node is too old.
const oldest = 20
const major = Number(process.versions.node.split('.')[0])

if (major >= oldest) {
  main()
} else {
  console.error(`The mock needs Node ${oldest} or later; this is Node ${process.versions.node}.`)
  process.exitCode = 2
}

async function main(): Promise<void> {
  const { enableCompileCache } = await import('node:module')
  // Before the rest is loaded, which is most of a start. Node 20 has none.
  enableCompileCache?.()
  const { run } = await import('./command/run.ts')
  process.exitCode = await run(process.argv.slice(2), process)
}

export {}
