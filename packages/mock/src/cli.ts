#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { startMock } from './start-mock.ts'

const help = `onedrive-restore-mock: a mock of the bulk restore of OneDrives

  --port N   port on loopback (default 4010)
  --help     this text`

const { values } = parseArgs({
  options: { port: { type: 'string', default: '4010' }, help: { type: 'boolean' } },
})
if (values.help) {
  console.log(help)
} else {
  const mock = await startMock({ port: Number(values.port) })
  console.log(`The mock serves ${mock.url}. Stop it with Ctrl-C.`)
}
