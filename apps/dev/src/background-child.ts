import { bundleImports, readContract, writeDocs, writeTypes } from './background-tasks.ts'

/** The other end of `background.ts`. */
const tasks = { readContract, writeTypes, writeDocs, bundleImports }

/** What is asked for: a task with its argument. */
export interface Request {
  id: number
  task: keyof typeof tasks
  argument: unknown
}

/** What becomes of it: a value, or the error's name and message. */
export interface Reply {
  id: number
  value?: unknown
  error?: { name: string; message: string; stack: string | undefined }
}

process.on('disconnect', () => process.exit())
process.on('message', async ({ id, task, argument }: Request) => {
  const reply = (message: Omit<Reply, 'id'>) => process.send?.({ id, ...message })
  try {
    reply({ value: await (tasks[task] as (argument: unknown) => Promise<unknown>)(argument) })
  } catch (error) {
    const { name, message, stack } = error as Error
    reply({ error: { name, message, stack } })
  }
})
