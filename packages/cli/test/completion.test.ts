import { powershellFaults } from '@onedrive-restore/testing/powershell'
import { expect, test } from 'vitest'
import { testCompletion } from './completion-cases.ts'
import { callCommand } from './run-command.ts'

testCompletion('bash', [['resu\t--after-u\tst\t', 'resume --after-unknown stop']])

test('the script of PowerShell, which nothing here runs, is PowerShell by its grammar', async () => {
  const { stdout } = await callCommand(['completion', 'powershell'])
  expect(await powershellFaults(stdout)).toEqual([])
  expect(await powershellFaults(stdout.replace('{', ''))).not.toEqual([])
})

test.for(['bash', 'zsh', 'fish', 'powershell'])(
  'the script of %s has every command and its options',
  async (shell) => {
    const { stdout } = await callCommand(['completion', shell])
    for (const word of ['organizations', 'restore', 'resolve', 'confirm-overwrite', 'after-unknown'])
      expect(stdout).toContain(word)
  },
)
