import { cp, mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from '@onedrive-restore/testing/compile'
import type { Layout } from './lay-out.ts'

const programs = fileURLToPath(new URL('../../strangers/typescript', import.meta.url))
const nodeTypes = dirname(dirname(fileURLToPath(import.meta.resolve('@types/node/package.json'))))

/** What the stranger who writes TypeScript compiles; the whole table of compilers and options is his own. */
const projects = {
  node: { files: ['main.ts', 'mock.ts'], lib: ['es2022'], types: ['node'] },
  browser: { files: ['browser.ts'], lib: ['es2022', 'dom'], types: [] },
}

/** The programs of a stranger compile, and what they must not be able to say does not. */
export async function typeFaults({ consumer }: Layout): Promise<string[]> {
  await symlink(nodeTypes, join(consumer, 'node_modules/@types'), 'junction')
  const said = await Promise.all([compileFor(consumer, 'node'), compileFor(consumer, 'browser')])
  return said.flat()
}

/** What a compiler says of the programs for Node or for a browser. */
export async function compileFor(
  consumer: string,
  kind: keyof typeof projects,
  typescript?: string,
): Promise<string[]> {
  const { files, lib, types } = projects[kind]
  const project = join(consumer, kind)
  await mkdir(project, { recursive: true })
  for (const file of [...files, 'package.json']) await cp(join(programs, file), join(project, file))
  const strict = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true }
  const compilerOptions = { ...strict, module: 'nodenext', target: 'es2022', lib, types, noEmit: true }
  await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }))
  const said = await compile(join(project, 'tsconfig.json'), typescript)
  return said.split('\n').filter(Boolean)
}
