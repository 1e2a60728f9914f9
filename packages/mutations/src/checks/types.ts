import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The packages that are written against the generated types. */
const packages = ['packages/client', 'packages/mock', 'packages/conformance', 'apps/web']

const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')

/** Compiles what uses the generated types. @returns where the compiler is red first, `file:line` below the copy */
export async function compile(folder: string): Promise<string | undefined> {
  const outputs = await Promise.all(packages.map((name) => compilePackage(folder, name)))
  return outputs.find((place) => place !== undefined)
}

/** The same for one package. */
export function compilePackage(folder: string, name: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [tsc, '-p', name, '--pretty', 'false'],
      { cwd: folder },
      (error, stdout, stderr) => {
        const [, file, line] = stdout.match(/^(\S+)\((\d+),\d+\): error/m) ?? []
        if (!error) resolve(undefined)
        else resolve(file ? `${file}:${line}` : stdout + stderr)
      },
    )
  })
}
