import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { processTree, survivors } from '@onedrive-restore/testing/process-tree'
import { root } from '@onedrive-restore/testing/root'
import { describe, expect, test } from 'vitest'

/** A process that runs a command by `run`. */
function runner(command: string[]): ChildProcess {
  const module = JSON.stringify(join(root, 'scripts/run-command.mjs'))
  const [program, ...args] = command.map((word) => JSON.stringify(word))
  const source = `import { run } from ${module}; process.exit(await run(${program}, [${args.join()}], {}))`
  return spawn(process.execPath, ['--input-type=module', '--eval', source], {
    stdio: 'ignore',
    detached: true,
  })
}

test.for([0, 3])('the exit code is that of the command: %i', async (code) => {
  expect(await once(runner([process.execPath, '-e', `process.exit(${code})`]), 'close')).toEqual([code, null])
})

test('a command that is not there is an error', async () => {
  expect(await once(runner(['no-such-command']), 'close')).toEqual([1, null])
})

// Like a task runner, timeout puts itself and what it starts into a group of its own.
const lasting = ['sh', '-c', 'timeout 600 sleep 601 & exec sleep 602']

describe.skipIf(process.platform === 'win32')('nothing that was started outlives', () => {
  test.for([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGKILL', null],
  ] as const)('%s', async ([signal, code]) => {
    const child = runner(lasting)
    const closed = once(child, 'close')
    // The process, its guard, timeout, and two that sleep.
    await expect.poll(() => idsBelow(child), { timeout: 15_000 }).toHaveLength(5)
    const ids = await idsBelow(child)
    child.kill(signal)
    expect((await closed)[0]).toBe(code)
    expect(await survivors(ids, 15_000)).toEqual([])
  })
})

async function idsBelow({ pid = 0 }: ChildProcess): Promise<number[]> {
  return (await processTree(pid)).map((found) => found.pid)
}
