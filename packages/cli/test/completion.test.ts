import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { powershellFaults } from '@onedrive-restore/testing/powershell'
import { hasTerminal, startInTerminal } from '@onedrive-restore/testing/terminal'
import { afterAll, describe, expect, test } from 'vitest'
import { runCommand } from './run-command.ts'

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
  const { stdout } = await runCommand(['completion', shell])
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

describe.each(['bash', 'zsh', 'fish'] as const)('in %s', (shell) => {
  test.skipIf(!hasTerminal || !isThere(shell)).for([
    ['resu\t--after-u\tst\t', 'resume --after-unknown stop'],
    ['restore --acti\tov\t', 'restore --action overwrite'],
    ['report --form\tht\t', 'report --format html'],
    ['restore --from dri\t', 'restore --from drives.csv'],
  ] as const)('a tab after each of %j', { timeout: 30_000 }, async ([keys, whole]) => {
    expect(await typed(shell, keys)).toBe(whole)
  })
})

test('the script of PowerShell, which nothing here runs, is PowerShell by its grammar', async () => {
  const { stdout } = await runCommand(['completion', 'powershell'])
  expect(await powershellFaults(stdout)).toEqual([])
  expect(await powershellFaults(stdout.replace('{', ''))).not.toEqual([])
})

test.for(['bash', 'zsh', 'fish', 'powershell'])(
  'the script of %s has every command and its options',
  async (shell) => {
    const { stdout } = await runCommand(['completion', shell])
    for (const word of ['organizations', 'restore', 'resolve', 'confirm-overwrite', 'after-unknown'])
      expect(stdout).toContain(word)
  },
)
