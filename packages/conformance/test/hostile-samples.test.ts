import { spawnSync } from 'node:child_process'
import { hasTerminal } from '@onedrive-restore/testing/terminal'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type HostileShell, type Id, startHostileShell, troubles } from './hostile-shell.ts'

const hasCurl = spawnSync('curl', ['--version']).status === 0
const curlIs = hasCurl ? '' : ' (skipped: curl is not installed here)'

let shell: HostileShell
beforeAll(async () => {
  shell = await startHostileShell()
})
afterEach(() => shell.mock.reset())
afterAll(() => shell[Symbol.asyncDispose]())

const warnings = {
  restoreOneDrives: /The outcome is unknown/,
  startRestoreSession: /A session can be open all the same/,
} satisfies Partial<Record<Id, RegExp>>
const changing = Object.keys(warnings) as (keyof typeof warnings)[]
const rows = changing.flatMap((id) =>
  Object.entries(troubles).map(([name, trouble]) => ({ id, name, ...trouble })),
)

describe.skipIf(!hasCurl)(`a sample for curl is sent once, whatever ~/.curlrc says${curlIs}`, () => {
  test.for(rows)('$id, $name', async ({ id, name, prepare, executed }) => {
    prepare(shell.mock, id)
    const { code, stdout, stderr } = await shell.runs(id)
    expect(shell.count(id)).toEqual({ asked: 1, executed })
    if (name === 'nothing') expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/\S/) })
    else
      expect({ code, stderr }).toEqual({
        code: expect.any(Number),
        stderr: expect.stringMatching(warnings[id]),
      })
    expect(code === 0).toBe(name === 'nothing')
  })

  test.skipIf(!hasTerminal).for(changing)('%s, pasted into a shell, which lives on', async (id) => {
    shell.mock.faults.next('reset-after', id)
    expect(await shell.pastes(id)).toMatch(warnings[id])
    expect(shell.count(id)).toEqual({ asked: 1, executed: 1 })
  })
})
