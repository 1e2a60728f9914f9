import { type Bundle, bundleContract, ContractError, contractFolder } from '@onedrive-restore/spec/contract'
import { writeBundle } from '@onedrive-restore/spec/write-bundle'
import { watch } from 'chokidar'

const quietMs = 30

/** Lints and bundles the contract, and writes the bundle for those who read it from disk. */
export async function readContract(): Promise<Bundle> {
  const bundle = await bundleContract()
  await writeBundle(bundle)
  return bundle
}

/**
 * Brings the types up to date with the contract that was read, then follows saved changes of it; an invalid one is
 * reported and everything stays as it was. Changes are seen from the moment the promise resolves, which is before
 * the types are written.
 */
export async function followContract(
  current: Bundle,
  onChange: (bundle: Bundle) => Promise<unknown>,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let last: Promise<Bundle>
  const watcher = watch(contractFolder, {
    ignored: /\/(dist|node_modules|src|test|\.turbo)$/,
    ignoreInitial: true,
  })
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      last = last.then((served) => follow(served, onChange))
    }, quietMs)
  })
  await new Promise<void>((resolve) => watcher.once('ready', resolve))
  last = writeTypes(current).then(
    () => current,
    (error) => {
      console.error('Contract: the types could not be written.', error)
      return current
    },
  )
}

/**
 * Brings the generated files of all packages up to date and returns the names of those that changed. The generators
 * are loaded when first needed: they bring a whole compiler, and a start need not wait for it.
 */
export async function writeTypes({ document }: Bundle): Promise<string[]> {
  const client = await import('@onedrive-restore/client/generate')
  const mock = await import('@onedrive-restore/mock/generate')
  const named = (name: string) => (file: string) => `${name}/${file}`
  return [
    ...(await client.writeGenerated(document)).map(named('client')),
    ...(await mock.writeGenerated(document)).map(named('mock')),
  ]
}

async function follow(served: Bundle, onChange: (bundle: Bundle) => Promise<unknown>): Promise<Bundle> {
  const start = performance.now()
  try {
    const bundle = await readContract()
    if (bundle.yaml === served.yaml) return served
    await Promise.all([writeTypes(bundle), onChange(bundle)])
    console.log(`Contract: types and mock follow after ${Math.round(performance.now() - start)} ms.`)
    return bundle
  } catch (error) {
    const reason = error instanceof ContractError ? error.message : `${(error as Error).stack}`
    console.error(`Contract: not valid, the last good one keeps serving.\n${reason}`)
    return served
  }
}
