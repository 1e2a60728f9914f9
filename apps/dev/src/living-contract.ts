import { writeGenerated } from '@onedrive-restore/client/generate'
import { type Bundle, bundleContract, ContractError, contractFolder } from '@onedrive-restore/spec/contract'
import { writeBundle } from '@onedrive-restore/spec/write-bundle'
import { watch } from 'chokidar'

const quietMs = 30

/** Bundles the contract and brings what is made from it on disk up to date. */
export async function refresh(): Promise<Bundle> {
  const bundle = await bundleContract()
  await Promise.all([writeBundle(bundle), writeGenerated(bundle.document)])
  return bundle
}

/** Follows saved changes of the contract; an invalid one is reported and everything stays as it was. */
export function followContract(current: Bundle, onChange: (bundle: Bundle) => Promise<unknown>): void {
  let timer: NodeJS.Timeout | undefined
  let last = Promise.resolve(current)
  watch(contractFolder, { ignored: /\/(dist|node_modules|src|test|\.turbo)$/, ignoreInitial: true }).on(
    'all',
    () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        last = last.then((served) => follow(served, onChange))
      }, quietMs)
    },
  )
}

async function follow(served: Bundle, onChange: (bundle: Bundle) => Promise<unknown>): Promise<Bundle> {
  const start = performance.now()
  try {
    const bundle = await refresh()
    if (bundle.yaml === served.yaml) return served
    await onChange(bundle)
    console.log(`Contract: types and mock follow after ${Math.round(performance.now() - start)} ms.`)
    return bundle
  } catch (error) {
    const reason = error instanceof ContractError ? error.message : `${(error as Error).stack}`
    console.error(`Contract: not valid, the last good one keeps serving.\n${reason}`)
    return served
  }
}
