import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const prism = createRequire(import.meta.url).resolve('@stoplight/prism-cli/dist/index.js')
const bundle = fileURLToPath(import.meta.resolve('@onedrive-restore/spec/openapi.yaml'))
const mock = fileURLToPath(new URL('../dist/cli.js', import.meta.resolve('@onedrive-restore/mock')))

/** The two commands that a frontend team can choose from, as they would start them. */
export const commands = {
  prism: { args: [prism, 'mock', bundle, '--port'], base: '' },
  mock: { args: [mock, '--port'], base: '/v3' },
}

/** A server in a process of its own. */
export interface Server extends AsyncDisposable {
  url: URL
}

/** Starts one of the commands; it may not answer yet. What it prints goes nowhere. */
export function startServer({ args, base }: { args: string[]; base: string }, port: number): Server {
  const child = spawn(process.execPath, [...args, `${port}`], { stdio: 'ignore' })
  return {
    url: new URL(`http://localhost:${port}${base}`),
    [Symbol.asyncDispose]: () => end(child),
  }
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill()
  await ended
}
