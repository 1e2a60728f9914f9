import { execFile } from 'node:child_process'
import { join } from 'node:path'
import type { Layout } from './lay-out.ts'

/** Every command can be run as the file it is, and tells its version. */
export async function commandFaults({ packages }: Layout): Promise<string[]> {
  const faults = packages.flatMap(({ short, folder, manifest: { bin, version } }) =>
    Object.entries(bin ?? {}).map(async ([name, file]) => {
      const told = await typeVersion(join(folder, file))
      return told === version ? [] : [`${short}: ${name} --version tells ${told}, not ${version}`]
    }),
  )
  return (await Promise.all(faults)).flat()
}

function typeVersion(file: string): Promise<string> {
  // There, a package manager writes a script of its own that starts Node.
  const [program, ...args] = process.platform === 'win32' ? [process.execPath, file] : [file]
  return new Promise((resolve) =>
    execFile(program as string, [...args, '--version'], (error, stdout, stderr) =>
      resolve(error ? `${stderr || error.message}`.trim() : stdout.trim()),
    ),
  )
}
