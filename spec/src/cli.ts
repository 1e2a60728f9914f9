import { bundleContract, ContractError } from './contract.ts'
import { release } from './released.ts'
import { writeBundle } from './write-bundle.ts'

/** Every command lints first. */
const commands: Record<string, (bundle: Awaited<ReturnType<typeof bundleContract>>) => Promise<void>> = {
  lint: async () => {},
  bundle: writeBundle,
  release: async (bundle) => {
    await writeBundle(bundle)
    const version = await release()
    console.log(version ? `Released ${version}` : 'Nothing has changed since the last release')
  },
}

const command = commands[process.argv[2] ?? '']
if (!command) {
  console.error(`Say what to do with the contract: ${Object.keys(commands).join(', ')}.`)
  process.exit(1)
}
try {
  await command(await bundleContract())
} catch (error) {
  console.error(error instanceof ContractError ? error.message : error)
  process.exitCode = 1
}
