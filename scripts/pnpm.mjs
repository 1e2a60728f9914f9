#!/usr/bin/env node
// What `npx pnpm` runs in this folder, by a link in node_modules/.bin: pnpm in the pinned version and with the pinned
// Node, whatever is on the path.
process.argv.splice(2, 0, 'pnpm')
await import('./run.mjs')
