import { execFile } from 'node:child_process'

/** How a command ended, and what it printed on both streams. */
export interface Ended {
  code: number
  output: string
}

/** Types a command into a shell in a folder. */
export function type(
  folder: string,
  [program = '', ...args]: string[],
  { uid, env: more }: { uid?: number | undefined; env?: Record<string, string> } = {},
): Promise<Ended> {
  // What npm told the test itself would otherwise be told again.
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^p?npm_/i.test(name)))
  const env = { ...own, ...more }
  return new Promise((resolve) =>
    execFile(program, args, { cwd: folder, env, ...(uid && { uid }) }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
    ),
  )
}

/** What `npm start` runs, in the shortest form. */
export const start = [process.execPath, 'scripts/start.mjs', '--help']
