import { appendFileSync } from 'node:fs'
import { isPublished, readLines } from './publish.ts'

// Tells the workflow whether anything is new, so that nobody is asked to approve that nothing is published.
const [, , folder] = process.argv
if (!folder) throw new Error('Say in which folder the tarballs are.')
const fresh = readLines(folder).filter(({ name, version }) => !isPublished(name, version))
console.log(
  fresh.length > 0
    ? `New: ${fresh.map(({ name, version }) => `${name} ${version}`).join(', ')}`
    : 'Nothing is new.',
)
if (process.env.GITHUB_OUTPUT) appendFileSync(process.env.GITHUB_OUTPUT, `any=${fresh.length > 0}\n`)
