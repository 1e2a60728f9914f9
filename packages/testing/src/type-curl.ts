import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** What a server answered to a command; see {@link typeCurl}. */
export interface CurlAnswer {
  status: number
  body: string
}

/**
 * Types a line with `curl` into a shell: a real shell takes the line apart, and what curl would get is sent from here,
 * so that no machine has to have curl. Knows `-i`, `-X`, `-H` and `-d` with text or `@file`; anything else is an error.
 */
export async function typeCurl(line: string, folder = '.'): Promise<CurlAnswer> {
  const [url = '', init] = await requestOf(await argumentsOf(line), folder)
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(15_000) })
  return { status: response.status, body: await response.text() }
}

/** The arguments that `curl` gets. */
async function argumentsOf(line: string): Promise<string[]> {
  const script = `curl() { printf '%s\\0' "$@"; }\n${line}`
  const { stdout } = await promisify(execFile)('sh', ['-c', script])
  return stdout.split('\0').slice(0, -1)
}

async function requestOf(args: string[], folder: string): Promise<[url: string | undefined, RequestInit]> {
  const headers = new Headers()
  const init: RequestInit = { headers }
  let url: string | undefined
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] as string
    if (arg === '-i') continue
    if (!arg.startsWith('-')) {
      url = arg
      continue
    }
    const value = args[++index] ?? ''
    if (arg === '-X') init.method = value
    else if (arg === '-H') headers.append(...(value.split(/: (.*)/s, 2) as [string, string]))
    else if (arg === '-d') init.body = await dataOf(value, folder)
    else throw new Error(`typeCurl does not know ${arg}`)
  }
  if (init.body !== undefined) init.method ??= 'POST'
  return [url, init]
}

async function dataOf(value: string, folder: string): Promise<string> {
  return value.startsWith('@') ? readFile(join(folder, value.slice(1)), 'utf8') : value
}
