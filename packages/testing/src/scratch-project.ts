import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './root.ts'

/** A project of somebody else, outside of the repository; see {@link makeScratchProject}. */
export interface ScratchProject extends AsyncDisposable {
  readonly folder: string
}

/**
 * Makes an empty folder in which a package of this repository can be imported by its name. It lies outside, so that
 * a run that is interrupted leaves nothing in the tree. `files` are written into it, and a `tsconfig.json` that
 * checks them as strictly as our own code. `besides` are further packages, folder by name.
 */
export async function makeScratchProject(
  packageFolder: string,
  name: string,
  files: Record<string, string>,
  besides: Record<string, string> = {},
): Promise<ScratchProject> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'scratch-')))
  const modules = join(folder, 'node_modules')
  const types = dirname(dirname(fileURLToPath(import.meta.resolve('@types/node/package.json'))))
  for (const [link, target] of Object.entries({ ...besides, [name]: packageFolder })) {
    await mkdir(dirname(join(modules, link)), { recursive: true })
    await symlink(target, join(modules, link), 'junction')
  }
  await symlink(types, join(modules, '@types'), 'junction')
  const compilerOptions = { noEmit: true, lib: ['ES2023', 'DOM'], types: ['node'] }
  const config = { extends: join(root, 'tsconfig.base.json'), compilerOptions }
  const written = {
    'tsconfig.json': JSON.stringify(config),
    'package.json': '{ "type": "module" }',
    ...files,
  }
  await Promise.all(Object.entries(written).map(([file, text]) => writeFile(join(folder, file), text)))
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) }
}
