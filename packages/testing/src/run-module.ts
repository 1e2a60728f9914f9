import { execFile } from 'node:child_process'

/**
 * Runs a TypeScript module in a process of its own, with our sources for packages; resolves with what it printed. It
 * can import what the package in `folder` can.
 */
export function runModule(
  folder: string,
  source: string,
  ...args: string[]
): Promise<{ stdout: string; stderr: string; code: number }> {
  const flags = [
    '--conditions=@onedrive-restore/source',
    '--input-type=module-typescript',
    '--eval',
    source,
    ...args,
  ]
  return new Promise((resolve) => {
    execFile(process.execPath, flags, { cwd: folder, timeout: 50_000 }, (error, stdout, stderr) =>
      resolve({ stdout, stderr, code: error ? Number(error.code ?? 1) : 0 }),
    )
  })
}
