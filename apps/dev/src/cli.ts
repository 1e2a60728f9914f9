import { ContractError } from '@onedrive-restore/spec/contract'
import { StartError } from './ports.ts'
import { start } from './start.ts'

// Ends with its parent, also when that is killed and no signal arrives here.
process.on('disconnect', () => process.exit())
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(0))

try {
  await start()
} catch (error) {
  const isForPeople = error instanceof StartError || error instanceof ContractError
  console.error(isForPeople ? error.message : error)
  process.exit(1)
}
