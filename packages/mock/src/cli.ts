#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// Before anything else is loaded: most of a start is reading Prism.
enableCompileCache()
const { run } = await import('./command/run.ts')
process.exitCode = await run(process.argv.slice(2))
