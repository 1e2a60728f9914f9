import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Assets } from '../../server/assets/assets.ts'
import { buildPage, createBuiltAssets } from '../../server/assets/built-assets.ts'

let built: Promise<Assets> | undefined

/** The page as a console serves it. It is built once in a process, whatever files of tests run there. */
export function builtPage(): Promise<Assets> {
  built ??= build()
  return built
}

async function build(): Promise<Assets> {
  const folder = await mkdtemp(join(tmpdir(), 'console-page-'))
  try {
    await buildPage(folder)
    return await createBuiltAssets(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}
