import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { cpus } from 'node:os'
import { root } from '@onedrive-restore/testing/root'
import type { Section } from './section.ts'

const names = readdirSync(new URL('sections', import.meta.url)).map((file) => file.replace('.ts', ''))

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  console.error(`There is no section ${unknown.join(', ')}; there are ${names.join(', ')}.`)
  process.exit(1)
}

const build = ['run', 'bundle', 'build', '--output-logs=errors-only']
execFileSync('turbo', build, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
console.log(`Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} cores`)
for (const name of wanted.length > 0 ? wanted : names) {
  const { section }: { section: Section } = await import(`./sections/${name}.ts`)
  console.log(`\n${section.title}\n${await section.run()}`)
}
