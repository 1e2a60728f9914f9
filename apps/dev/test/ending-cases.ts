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
      const addresses = isServing(ending) ? Object.values(await addressesOf(repo)).slice(0, 3) : []
      const pid = await repo.pid
      const tree = await treeWithServer(pid, repo)
      const [server = 0, script = 0, ...above] = tree.toReversed()
      const targets = {
        'all of them': -pid,
        npm: pid,
        'its shell': above[0] as number,
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

/** The processes from npm to the server, as soon as there is one. */
async function treeWithServer(npm: number, { output }: StartedRepo): Promise<number[]> {
  const end = performance.now() + 30_000
  for (;;) {
    const tree = await processTree(npm)
    if (tree.at(-1)?.command.includes('cli.ts')) return tree.map(({ pid }) => pid)
    if (performance.now() > end)
      throw new Error(
        `There is no server below npm, but ${JSON.stringify(tree)}. The output is:\n${output()}`,
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
