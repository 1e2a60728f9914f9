import { MockError } from '@onedrive-restore/mock'
import { ContractError } from '@onedrive-restore/spec/contract'
import { start } from './start.ts'
import { StartError } from './start-error.ts'

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
  await start(args)
} catch (error) {
  console.error(sentenceOf(error))
  process.exit(1)
}

/** One sentence for what can be mended by whoever typed the command; anything else is shown as it is. */
function sentenceOf(error: unknown): unknown {
  if (error instanceof StartError || error instanceof ContractError) return error.message
  if (error instanceof MockError) return `${error.message} See npm start -- --help.`
  const { code = '', path } = error as NodeJS.ErrnoException
  if (path && ['EACCES', 'EPERM', 'EROFS'].includes(code))
    return `${path} cannot be written to; npm start keeps what it generates there.`
  return error
}
