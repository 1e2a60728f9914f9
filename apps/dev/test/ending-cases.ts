import { connect } from 'node:net'
import { processTree, survivors } from '@onedrive-restore/testing/process-tree'
import { copyRepo, type RepoCopy } from '@onedrive-restore/testing/repo-copy'
import { addressesOf, type StartedRepo, startRepo } from '@onedrive-restore/testing/started-repo'
import { afterAll, beforeAll, describe, test } from 'vitest'

/** From npm down; some shells put the script in their own place. */
export const chain = ['npm', 'its shell', 'the start script', 'the server'] as const
export const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const

/** Who is sent what. */
export interface Ending {
  readonly signal: (typeof signals)[number]
  readonly target: (typeof chain)[number] | 'all of them'
}

/** Those that are ended while everything serves; the others while the server is still loading. */
const isServing = ({ signal, target }: Ending) =>
  signal === 'SIGKILL' || (signal === 'SIGINT' && target === 'all of them')

/**
 * npm passes SIGINT to the shell that it started, and dash keeps it from what runs in it: then nothing ends, npm
 * itself included. Other shells put the script in their own place, and everything ends.
 */
const isForTheShell = ({ signal, target }: Ending) =>
  signal === 'SIGINT' && (target === 'npm' || target === 'its shell')

/** Ends an `npm start` in each of these ways. */
export function testEndings(endings: readonly Ending[]): void {
  let copy: RepoCopy
  beforeAll(async () => {
    copy = await copyRepo()
  })
  afterAll(() => copy[Symbol.asyncDispose]())

  describe.skipIf(process.platform === 'win32').concurrent('npm start leaves no process and no port', () => {
    // Longer than the waits in it together, so that the one which was in vain is named.
    test.for(endings)('after $signal to $target', { timeout: 120_000 }, async (ending, { expect }) => {
      await using repo = startRepo(copy.folder, { command: ['npm', 'start'] })
      const addresses = isServing(ending) ? Object.values(await addressesOf(repo)).slice(0, 4) : []
      const pid = await repo.pid
      const { tree, server, script, shell } = await treeWithServer(pid, repo, isServing(ending))
      const targets = {
        'all of them': -pid,
        npm: pid,
        'its shell': shell,
        'the start script': script,
        'the server': server,
      }
      process.kill(targets[ending.target], ending.signal)
      if (isForTheShell(ending)) expect([[], tree]).toContainEqual(await survivors(tree, 2_000))
      else expect(await remains(tree)).toEqual([])
      // The kernel calls a process dead when its first thread is, and its sockets close with the last one.
      const open = () => Promise.all(addresses.map(isOpen))
      await expect.poll(open, { timeout: 20_000 }).toEqual(addresses.map(() => false))
    })
  })
}

/** Those that outlive it. They are ended then: whoever is left holds the output open, and the test would wait for it. */
async function remains(tree: number[]): Promise<number[]> {
  const left = await survivors(tree, 20_000)
  for (const pid of left) process.kill(pid, 'SIGKILL')
  return left
}

/**
 * All processes from npm down, as soon as there is a server among them. One that serves has just worked on the contract, in a
 * process below it that must end as well.
 */
async function treeWithServer(npm: number, { output }: StartedRepo, serves: boolean) {
  const end = performance.now() + 30_000
  for (;;) {
    const found = await processTree(npm)
    const tree = found.map(({ pid }) => pid)
    const place = found.findIndex(({ command }) => command.includes('apps/dev/src/cli.ts'))
    const hasChild = found.some(({ command }) => command.includes('contract-child.ts'))
    const [server = 0, script = 0, shell = 0] = tree.slice(0, place + 1).toReversed()
    if (server && (hasChild || !serves)) return { tree, server, script, shell }
    if (performance.now() > end)
      throw new Error(
        `There is no server below npm, but ${JSON.stringify(found)}. The output is:\n${output()}`,
      )
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function isOpen(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname)
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.unref()
  })
}
