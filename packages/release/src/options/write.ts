import { writeReadmes } from './readme-tables.ts'

const changed = await writeReadmes()
console.log(
  changed.length > 0 ? `Generated options in ${changed.join(', ')}` : 'Options in READMEs are up to date',
)
