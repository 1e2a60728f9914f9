import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'

/** A process that runs. */
export interface RunningProcess {
  pid: number
  parent: number
  /** The program and its arguments, with spaces in between. */
  command: string
}

/** A process and everything below it, from the top down. */
export async function processTree(root: number): Promise<RunningProcess[]> {
  const all = await running()
  const below = (id: number): RunningProcess[] =>
    all.filter(({ parent }) => parent === id).flatMap((child) => [child, ...below(child.pid)])
  return [...all.filter(({ pid }) => pid === root), ...below(root)]
}

/** Those of the given processes that still run after at most `withinMs`. */
export async function survivors(ids: number[], withinMs: number): Promise<number[]> {
  const end = performance.now() + withinMs
  for (;;) {
    const all = await running()
    const left = ids.filter((id) => all.some(({ pid }) => pid === id))
    if (left.length === 0 || performance.now() > end) return left
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Every process that runs; one that ended and was not collected by its parent (a zombie) does not count. */
async function running(): Promise<RunningProcess[]> {
  const lines = process.platform === 'linux' ? fromProc() : await fromPs()
  return lines.flatMap((line) => {
    const [, pid, state, parent, command = ''] = line.match(/^\s*(\d+)\s+(\S+)\s+(\d+)\s*(.*)/s) ?? []
    return !state || state.startsWith('Z') ? [] : [{ pid: Number(pid), parent: Number(parent), command }]
  })
}

/** A small Linux image has no `ps`. One after the other: all at once would need a file handle each. */
function fromProc(): string[] {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return ids.map((id) => {
    // The second column is the name of the program in brackets, and may hold anything.
    const [, state, parent] = readProc(id, 'stat').match(/^\d+ \(.*\) (\S+) (\d+)/s) ?? []
    return state ? `${id} ${state} ${parent} ${readProc(id, 'cmdline').replaceAll('\0', ' ')}` : ''
  })
}

/** Empty when the process has ended meanwhile. */
function readProc(id: string, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8')
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (['ENOENT', 'ESRCH'].includes(code)) return ''
    throw error
  }
}

async function fromPs(): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,stat=,ppid=,args='])
  return stdout.trim().split('\n')
}
