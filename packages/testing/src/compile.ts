import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** Compiles a project with one of the installed versions of TypeScript; resolves with what the compiler says. */
export function compile(project: string, typescript = 'typescript'): Promise<string> {
  const tsc = join(dirname(require.resolve(`${typescript}/package.json`)), 'bin/tsc')
  return new Promise((resolve) =>
    execFile(process.execPath, [tsc, '-p', project], (_, stdout, stderr) => resolve(stdout + stderr)),
  )
}
