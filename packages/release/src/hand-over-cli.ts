import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '@onedrive-restore/testing/root'
import { handOver } from './hand-over.ts'

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { with: { type: 'string', multiple: true, default: [] } },
  })
  const [given, ...others] = positionals
  if (others.length > 0) throw new Error(`Name one folder, not also ${others.join(', ')}.`)
  // npm runs this in the repository, whichever folder it was typed in.
  const folder = given === undefined ? join(root, '.packed') : resolve(process.env.INIT_CWD ?? '.', given)
  console.log('Packing ...')
  const commands = await handOver(folder, values.with)
  console.log(`The tarballs are in ${folder}. In the folder of your project:\n\n${commands.join('\n')}`)
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
