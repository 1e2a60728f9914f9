import { cpus } from 'node:os'
import type { Section } from './section.ts'
import { change } from './sections/change.ts'
import { clientCost } from './sections/client-cost.ts'
import { clientLoad } from './sections/client-load.ts'
import { clientSize } from './sections/client-size.ts'
import { restoreConsole } from './sections/console.ts'
import { install } from './sections/install.ts'
import { mockSpeed } from './sections/mock-speed.ts'
import { runs } from './sections/runs.ts'
import { start } from './sections/start.ts'
import { suite } from './sections/suite.ts'
import { validation } from './sections/validation.ts'

const sections: Section[] = [
  install,
  start,
  change,
  clientCost,
  clientSize,
  clientLoad,
  validation,
  mockSpeed,
  runs,
  restoreConsole,
  suite,
]

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !sections.some((section) => section.name === name))
if (unknown.length > 0) {
  console.error(`No section ${unknown.join(', ')}; there are ${sections.map(({ name }) => name).join(', ')}.`)
  process.exit(1)
}

console.log(`Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} cores`)
for (const section of sections) {
  if (wanted.length > 0 && !wanted.includes(section.name)) continue
  console.log(`\n${section.title}\n${await section.run()}`)
}
