import { ContractError } from '@onedrive-restore/spec/contract'
import { readContract, writeTypes } from './background-tasks.ts'

try {
  const changed = await writeTypes(await readContract())
  console.log(changed.length > 0 ? `Generated ${changed.join(', ')}` : 'Generated files are up to date')
} catch (error) {
  console.error(error instanceof ContractError ? error.message : error)
  process.exitCode = 1
}
