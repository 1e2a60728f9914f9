import { readMockOptions } from './mock-options.ts'
import { readPorts } from './ports.ts'

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
  console.error(sentenceOf(error as NodeJS.ErrnoException))
  process.exit(1)
}

/** One sentence for what can be mended by whoever typed the command; anything else is shown as it is. */
function sentenceOf(error: NodeJS.ErrnoException): unknown {
  const { name, message, code = '', path } = error
  if (['StartError', 'ContractError', 'LedgerError'].includes(name)) return message
  if (name === 'MockError') return `${message} See npm start -- --help.`
  if (path && ['EACCES', 'EPERM', 'EROFS'].includes(code))
    return `${path} cannot be written to; npm start keeps what it generates there.`
  return error
}
