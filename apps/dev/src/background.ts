import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Bundle } from '@onedrive-restore/spec/contract'
import type { Reply, Request } from './background-child.ts'

const program = fileURLToPath(new URL('background-child.ts', import.meta.url))
const idleMs = 3_000

/** What is done in a process of its own; see {@link createBackground}. */
export interface Background {
  readContract(): Promise<Bundle>
  writeTypes(bundle: Bundle): Promise<string[]>
  writeDocs(): Promise<void>
  bundleImports(folder: string): Promise<void>
}

/**
 * Linting, generating, rendering and bundling bring Redocly, compilers and React, 600 MB that nobody needs while nothing is edited. So
 * they run in a process that is started when something is asked for and ends a moment after the last answer.
 */
export function createBackground(): Background {
  let current: Worker | undefined
  let idle: NodeJS.Timeout | undefined

  const ask = async <T>(task: Request['task'], argument?: unknown): Promise<T> => {
    clearTimeout(idle)
    current ??= startWorker((ended) => {
      if (current === ended) current = undefined
    })
    const worker = current
    const { value, error } = await worker.ask(task, argument)
    if (worker === current && worker.isIdle()) {
      idle = setTimeout(() => {
        current = undefined
        worker.end()
      }, idleMs).unref()
    }
    if (error) throw Object.assign(new Error(error.message), error)
    return value as T
  }
  return {
    readContract: () => ask('readContract'),
    writeTypes: (bundle) => ask('writeTypes', bundle),
    writeDocs: () => ask('writeDocs'),
    bundleImports: (folder) => ask('bundleImports', folder),
  }
}

interface Worker {
  ask(task: Request['task'], argument: unknown): Promise<Omit<Reply, 'id'>>
  isIdle(): boolean
  end(): void
}

/** Starts the other end. When that ends by itself, all that waits for it fails. */
function startWorker(onEnd: (worker: Worker) => void): Worker {
  const child = fork(program)
  const waiting = new Map<number, (reply: Omit<Reply, 'id'>) => void>()
  let count = 0
  child.on('message', ({ id, ...reply }: Reply) => {
    waiting.get(id)?.(reply)
    waiting.delete(id)
  })
  child.on('exit', (code, signal) => {
    onEnd(worker)
    const message = `What npm start does in the background has ended by itself: ${signal ?? code}.`
    for (const settle of waiting.values()) settle({ error: { name: 'Error', message, stack: message } })
  })
  const worker: Worker = {
    ask: (task, argument) =>
      new Promise((resolve) => {
        waiting.set(++count, resolve)
        child.send({ id: count, task, argument } satisfies Request)
      }),
    isIdle: () => waiting.size === 0,
    end: () => child.disconnect(),
  }
  return worker
}
