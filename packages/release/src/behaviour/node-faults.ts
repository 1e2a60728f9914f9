import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Installed, Layout } from './lay-out.ts'

/** Every entry of every package, and every module in it but the commands, is imported by Node. */
export async function importFaults({ consumer, packages }: Layout): Promise<string[]> {
  const entries = packages.flatMap(({ manifest }) =>
    Object.keys((manifest.exports ?? {}) as object).map((entry) => manifest.name + entry.slice(1)),
  )
  const modules = await Promise.all(packages.map(modulesOf))
  return runInConsumer(consumer, 'imports.mjs', ...entries, ...modules.flat())
}

async function modulesOf({ folder, manifest }: Installed): Promise<string[]> {
  const commands = Object.values(manifest.bin ?? {}).map((file) => join(folder, file))
  const entries = await readdir(join(folder, 'dist'), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => !commands.includes(file))
    .map((file) => pathToFileURL(file).href)
}

/** A restore whose connection was never made is known not to be sent: only Node's own HTTP can tell. */
export function outcomeFaults({ consumer }: Layout): Promise<string[]> {
  return runInConsumer(consumer, 'outcome.mjs')
}

/** The client restores against the mock, which serves the contract. */
export function contractFaults({ consumer }: Layout): Promise<string[]> {
  return runInConsumer(consumer, 'contract.mjs')
}

/** Runs a program of the consumer; each line that it prints is a fault, and so is how it ends. */
export function runInConsumer(consumer: string, program: string, ...args: string[]): Promise<string[]> {
  const options = { cwd: consumer, env: { ...process.env, NODE_OPTIONS: '' }, timeout: maxMs }
  return new Promise((resolve) =>
    execFile(process.execPath, [program, ...args], options, (error, stdout, stderr) => {
      const printed = stdout.split('\n').filter(Boolean)
      resolve(error && printed.length === 0 ? [`${program} failed: ${stderr || error.message}`] : printed)
    }),
  )
}

const maxMs = 60_000
