import { spawnSync } from 'node:child_process'
import { operations } from '@onedrive-restore/client'
import { hasTerminal } from '@onedrive-restore/testing/terminal'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type HostileShell, type Id, startHostileShell, troubles } from './hostile-shell.ts'

const hasCurl = spawnSync('curl', ['--version']).status === 0
const curlIs = hasCurl ? '' : ' (skipped: curl is not installed here)'
const ids = Object.keys(operations) as Id[]

let shell: HostileShell
beforeAll(async () => {
  shell = await startHostileShell()
})
afterEach(() => shell.mock.reset())
afterAll(() => shell[Symbol.asyncDispose]())

describe.skipIf(!hasCurl)(`every sample for curl is sent once, whatever ~/.curlrc says${curlIs}`, () => {
  const rows = ids.flatMap((id) =>
    Object.entries(troubles).map(([name, trouble]) => ({ id, name, ...trouble })),
  )
  test.for(rows)('$id, $name', async ({ id, prepare, executed }) => {
    prepare(shell.mock, id)
    await shell.runs(id)
    expect(shell.count(id)).toEqual({ asked: 1, executed })
  })

  test.skipIf(!hasTerminal).for(ids)('%s, pasted into a shell, which lives on', async (id) => {
    shell.mock.faults.next('reset-after', id)
    await shell.pastes(id)
    expect(shell.count(id)).toEqual({ asked: 1, executed: 1 })
  })
})
