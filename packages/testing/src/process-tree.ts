import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

interface Row {
  pid: number
  parent: number
}

/** The ids of a process and of everything below it. */
export async function processTree(root: number): Promise<number[]> {
  const rows = await running()
  const below = (id: number): number[] => [
    id,
    ...rows.filter(({ parent }) => parent === id).flatMap(({ pid }) => below(pid)),
  ]
  return below(root)
}

/** Those of the given processes that still run after at most `withinMs`. */
export async function survivors(ids: number[], withinMs: number): Promise<number[]> {
  const end = performance.now() + withinMs
  for (;;) {
    const rows = await running()
    const left = ids.filter((id) => rows.some(({ pid }) => pid === id))
    if (left.length === 0 || performance.now() > end) return left
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Every process that runs; one that ended and was not collected by its parent (a zombie) does not count. */
async function running(): Promise<Row[]> {
  const lines = process.platform === 'linux' ? await fromProc() : await fromPs()
  return lines.flatMap((line) => {
    const [, pid, state, parent] = line.match(/^\s*(\d+)\s+(\S+)\s+(\d+)/) ?? []
    return state?.startsWith('Z') ? [] : [{ pid: Number(pid), parent: Number(parent) }]
  })
}

/** A small Linux image has no `ps`. */
async function fromProc(): Promise<string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const stats = ids.map((id) => readFile(`/proc/${id}/stat`, 'utf8').catch(() => ''))
  // The second column is the name of the program in brackets, and may hold anything.
  return (await Promise.all(stats)).filter(Boolean).map((stat) => stat.replace(/\(.*\)/s, ''))
}

async function fromPs(): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,stat=,ppid='])
  return stdout.trim().split('\n')
}
