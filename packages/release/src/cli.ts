import { parseArgs } from 'node:util'
import { release } from './release.ts'
import { strangers } from './strangers.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    publish: { type: 'boolean', default: false },
    'accept-surface': { type: 'boolean', default: false },
    newest: { type: 'boolean', default: false },
  },
})
const names = strangers.map(({ name }) => name)
const unknown = positionals.filter((name) => !names.includes(name))
const faults =
  unknown.length > 0
    ? [`There is no stranger ${unknown.join(', ')}; there are ${names.join(', ')}.`]
    : await release({
        publishes: values.publish,
        acceptsSurface: values['accept-surface'],
        visited: positionals.length > 0 ? positionals : names,
        newest: values.newest,
      })
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0
