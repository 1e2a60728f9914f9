import { bundleContract, ContractError } from './contract.ts'
import { writeBundle } from './write-bundle.ts'

try {
  const bundle = await bundleContract()
  if (process.argv[2] === 'bundle') await writeBundle(bundle)
} catch (error) {
  if (!(error instanceof ContractError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
