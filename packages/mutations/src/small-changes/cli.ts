import { fileURLToPath } from 'node:url'
import { smallChanges } from './small-changes.ts'
import { Unusable } from './unusable.ts'

const root = fileURLToPath(new URL('../../../..', import.meta.url))

try {
  await smallChanges(root, process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Unusable)) throw error
  console.error(error.message)
  process.exitCode = 1
}
