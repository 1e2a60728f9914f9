import type { Reply } from './check-reply.ts'
import type { AnswerOptions } from './own-answer.ts'

/** An answer of one's own whose types were forgotten. */
export interface Given {
  /** The answer, or a function that gives one. */
  answer: Reply | ((request: object) => unknown)
  breakContract: boolean
}

/** What operations answer instead of what the tenant would say. */
export interface Answers {
  add(operation: string, given: Given, times: AnswerOptions['times']): void
  /** Takes the answer for the next request of an operation, if there is one. */
  draw(operation: string): Given | undefined
  /** Forgets the answers of one operation, or all. */
  clear(operation?: string): void
}

interface Queue {
  /** Those that end, in the order in which they were given. */
  line: { given: Given; left: number }[]
  standing: Given | undefined
}

/** Starts without any. */
export function createAnswers(): Answers {
  const queues = new Map<string, Queue>()
  return {
    add: (operation, given, times) => {
      const queue = queues.get(operation) ?? { line: [], standing: undefined }
      if (times === undefined) queue.standing = given
      else queue.line.push({ given, left: times })
      queues.set(operation, queue)
    },
    draw: (operation) => {
      const queue = queues.get(operation)
      const next = queue?.line[0]
      if (!next) return queue?.standing
      next.left -= 1
      if (next.left === 0) queue.line.shift()
      return next.given
    },
    clear: (operation) => {
      if (operation === undefined) queues.clear()
      else queues.delete(operation)
    },
  }
}
