import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasTerminal, startInTerminal } from '@onedrive-restore/testing/terminal'
import { afterAll, describe, expect, test } from 'vitest'
import { callCommand } from './run-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'completion-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Stands where the command would, and says what it was called with. */
const stub = join(folder, 'onedrive-restore')
writeFileSync(stub, '#!/bin/sh\necho "called with:" "$@."\n')
chmodSync(stub, 0o755)
writeFileSync(join(folder, 'drives.csv'), 'id\n')

/** Without what users have set up for themselves. */
const shells = { bash: ['--norc', '--noprofile', '-i'], zsh: ['-f', '-i'], fish: ['--no-config', '-i'] }

function isThere(shell: string): boolean {
  try {
    execFileSync(shell, ['-c', 'exit'])
    return true
  } catch {
    return false
  }
}

/** What the command is called with when this is typed in a shell, in which a tab completes. */
async function typed(shell: keyof typeof shells, keys: string): Promise<string | undefined> {
  const script = join(folder, `completion.${shell}`)
  const { stdout } = await callCommand(['completion', shell])
  writeFileSync(script, stdout)
  const env = { PATH: `${folder}:${process.env.PATH}`, HOME: folder, TERM: 'xterm' }
  const terminal = startInTerminal(shell, shells[shell], env)
  // Two words, so that what is typed is not taken for what it prints.
  terminal.type(`cd ${folder}; source ${script}; echo now "ready"\r`)
  await terminal.until(/now ready/)
  terminal.type(`onedrive-restore ${keys}\r`)
  await terminal.until(/called with: .*\./)
  terminal.type('exit\r')
  await terminal.exitCode
  return terminal.output.match(/called with: (.*?) *\.\r/)?.[1]
}

/** Types each of these into a shell. */
export function testCompletion(
  shell: keyof typeof shells,
  rows: readonly (readonly [string, string])[],
): void {
  describe(`in ${shell}`, () => {
    test.skipIf(!hasTerminal || !isThere(shell)).for(rows)(
      'a tab after each of %j',
      { timeout: 30_000 },
      async ([keys, whole]) => {
        expect(await typed(shell, keys)).toBe(whole)
      },
    )
  })
}
