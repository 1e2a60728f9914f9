import { mkdir, realpath, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './run.ts'
import { type Tool, tools } from './tools.ts'

const modules = fileURLToPath(new URL('../tools/node_modules', import.meta.url))

/** Runs every generator over one bundle; each writes into a folder of its own, see {@link folderOf}. */
export async function generateAll(bundle: string, folder: string): Promise<void> {
  const input = join(folder, 'openapi.yaml')
  await writeFile(input, bundle)
  await Promise.all(tools.map((tool) => generate(tool, input, folderOf(folder, tool))))
}

/** Where the code of a tool is. */
export function folderOf(folder: string, { name }: Tool): string {
  return join(folder, name.replace(/\W+/g, '-'))
}

async function generate(tool: Tool, input: string, folder: string): Promise<void> {
  await mkdir(folder)
  await run(tool.package, tool.args(input), folder)
  // What stands beside an installed package is what it came with.
  const own = async () => dirname(await realpath(join(modules, tool.package)))
  await symlink(tool.withOwnParts ? await own() : modules, join(folder, 'node_modules'))
}
