import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { LedgerError } from '@onedrive-restore/runs'
import { buildPage, createBuiltAssets } from './assets/built-assets.ts'
import { readSettings, SettingsError } from './settings.ts'
import { startConsole } from './start-console.ts'

try {
  const { ledger, ...settings } = readSettings(process.env)
  await mkdir(dirname(ledger), { recursive: true })
  await buildPage()
  const { url, close } = await startConsole({
    ...settings,
    ledger: () => ledger,
    assets: () => createBuiltAssets(),
  })
  // What is in flight is unknown then, and the ledger says so before this process ends.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => close().finally(() => process.exit(0)))
  console.log(`Restore console  ${url}\nBackup server    ${settings.upstream}\nLedger           ${ledger}`)
} catch (error) {
  console.error(sentenceOf(error as NodeJS.ErrnoException))
  process.exit(1)
}

/** One sentence for what can be mended by whoever typed the command; anything else is shown as it is. */
function sentenceOf(error: NodeJS.ErrnoException): unknown {
  if (error instanceof SettingsError || error instanceof LedgerError) return error.message
  const { code = '', path, message } = error
  if (code === 'EADDRINUSE') return `PORT is taken; choose another one. (${message})`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST is ${process.env.HOST}, which is no address of this machine.`
  if (path && ['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR'].includes(code))
    return `LEDGER cannot be kept at ${path}; give another place.`
  return error
}
