import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { packedFolder } from '@onedrive-restore/testing/packed'
import { packAll } from './pack.ts'

// Packs unless that was done for the sources as they are. The folder appears as a whole, so that nobody reads half of it.
const folder = await packedFolder()
if (!existsSync(folder)) {
  const parent = dirname(folder)
  await mkdir(parent, { recursive: true })
  const older = (await readdir(parent)).filter((name) => !name.startsWith(basename(folder)))
  const draft = await mkdtemp(`${folder}.`)
  await packAll(draft)
  // Somebody else may have been faster.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true }))
  for (const name of older) await rm(join(parent, name), { recursive: true, force: true })
}
