import type { Bundle } from '@onedrive-restore/spec/contract'
import { contractFolder } from '@onedrive-restore/spec/folder'
import { watch } from 'chokidar'
import type { Background } from './background.ts'

const quietMs = 30

/**
 * Brings the types up to date with the contract that was read, then follows saved changes of it; an invalid one is
 * reported and everything stays as it was. Changes are seen from the moment the promise resolves, which is before
 * the types are written.
 */
export async function followContract(
  background: Background,
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
      last = last.then((served) => follow(background, served, onChange))
    }, quietMs)
  })
  await new Promise<void>((resolve) => watcher.once('ready', resolve))
  last = background.writeTypes(current).then(
    () => current,
    (error) => {
      console.error('Contract: the types could not be written.', error)
      return current
    },
  )
}

async function follow(
  background: Background,
  served: Bundle,
  onChange: (bundle: Bundle) => Promise<unknown>,
): Promise<Bundle> {
  const start = performance.now()
  try {
    const bundle = await background.readContract()
    if (bundle.yaml === served.yaml) return served
    await Promise.all([background.writeTypes(bundle), onChange(bundle)])
    console.log(`Contract: types and mock follow after ${Math.round(performance.now() - start)} ms.`)
    return bundle
  } catch (error) {
    const { name, message, stack } = error as Error
    const reason = name === 'ContractError' ? message : stack
    console.error(`Contract: not valid, the last good one keeps serving.\n${reason}`)
    return served
  }
}
