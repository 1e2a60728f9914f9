import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '@onedrive-restore/testing/free-port'
import { root } from '@onedrive-restore/testing/root'
import { type Command, type Ended, runFile } from './run-command.ts'

const recipe = readFileSync(join(root, 'packages/mock/Containerfile'), 'utf8')

/** What the container file has after a word, line by line. */
export function stepsOf(word: string): string[] {
  return [...recipe.matchAll(new RegExp(`^${word} (.*)$`, 'gm'))].map(([, step = '']) => step)
}

/** A mock that was started as the container does it. */
export interface Contained extends AsyncDisposable {
  mock: Command
  /** Asks for its health as the container does. */
  health(): Promise<Ended>
}

/** Starts the mock as the container does, but with HTTPS and a port of its own; `command` are the words that lead to it. */
export async function startContained(command: readonly string[]): Promise<Contained> {
  const wordsOf = (word: string): string[] => {
    const [, ...words] = JSON.parse(stepsOf(word)[0] ?? '')
    return words.flatMap((one: string) => (one === '/mock/dist/cli.js' ? command : [one]))
  }
  const mock = runFile(process.execPath, [
    ...wordsOf('ENTRYPOINT'),
    '--https',
    '--port',
    `${await freePort()}`,
  ])
  await mock.seen(/serves/)
  return {
    mock,
    health: async () => {
      const words = wordsOf('HEALTHCHECK --interval=5s CMD')
      await using health = runFile(
        process.execPath,
        words.map((word) => word.replace('/proc/1/', `/proc/${mock.child.pid}/`)),
      )
      return { code: await health.ended, ...health.printed }
    },
    [Symbol.asyncDispose]: () => mock[Symbol.asyncDispose](),
  }
}
