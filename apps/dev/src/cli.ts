import { readMockOptions } from './mock-options.ts'
import { readPorts } from './ports.ts'
import { sentenceOf } from './start-error.ts'

// Ends with its parent, also when that is killed and no signal arrives here.
process.on('disconnect', () => process.exit())
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(0))

const args = process.argv.slice(2)
try {
  if (args.includes('--help')) {
    const { help } = await import('./help.ts')
    console.log(help)
    process.exit()
  }
  const options = readMockOptions(args)
  const ports = await readPorts()
  // Loaded last: it is most of a start, and none of it is needed to refuse one.
  const { start } = await import('./start.ts')
  await start(ports, options)
} catch (error) {
  console.error(sentenceOf(error))
  process.exit(1)
}
