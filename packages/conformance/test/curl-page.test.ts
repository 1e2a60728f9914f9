import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMock } from '@onedrive-restore/mock'
import { hasTerminal, startInTerminal } from '@onedrive-restore/testing/terminal'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const page = await readFile(new URL('../../../apps/site/src/prose/curl.md', import.meta.url), 'utf8')
const [, block = ''] = page.match(/^```sh\n(.*?)^```/ms) ?? []

const hasCurl = spawnSync('curl', ['--version']).status === 0
const curlIs = hasCurl ? '' : ' (skipped: curl is not installed here)'
const isThere = hasCurl && hasTerminal && process.platform !== 'win32'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'curl-page-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Pastes the block into a shell with a prompt; the shell must still be there when it has ended. */
async function paste(name: string, url: string): Promise<string> {
  const own = join(folder, name)
  await mkdir(own)
  const shell = startInTerminal('sh', ['-i'], { PATH: process.env.PATH, HOME: own, PS1: '> ', PS2: '' })
  const code = block.replace('http://localhost:4010/v3', url)
  shell.type(`cd ${own}\n${code}echo "still $((40 + 2)) here"\n`.replaceAll('\n', '\r'))
  await shell.until(/still 42 here/)
  shell.type('exit\r')
  await shell.exitCode
  // The body had a password in it.
  expect((await readdir(own)).filter((file) => file.endsWith('restore.json'))).toEqual([])
  return shell.output.replaceAll('\r\n', '\n')
}

describe.skipIf(!isThere)(`the page of a first restore with curl${curlIs}`, () => {
  test('its block, pasted as it stands, restores two drives once and shows the events of each', async () => {
    await using mock = await startMock()
    const output = await paste('fine', mock.url)
    const restores = mock.requests().filter(({ operation }) => operation === 'restoreOneDrives')
    expect(restores.map(({ executed }) => executed)).toEqual([true])
    expect(output).toContain('The call was answered 200. What became of each drive:\n"status":"Success"')
    for (const name of ['Ada Abel', 'Ben Abel']) expect(output).toContain(`\n"itemName":"${name}"\n`)
    expect(mock.requests().every(({ status }) => Number(status) < 300)).toBe(true)
  })

  test('after a lost answer it shows the same events, and does not send it again', async () => {
    await using mock = await startMock()
    mock.faults.next('reset-after', 'restoreOneDrives')
    const output = await paste('lost', mock.url)
    expect(output).toContain('The call was answered 000. What became of each drive:')
    expect(output).toContain('\n"itemName":"Ben Abel"\n')
    expect(mock.requests().filter(({ operation }) => operation === 'restoreOneDrives')).toHaveLength(1)
  })

  test('without a mock it says what is missing', async () => {
    const mock = await startMock()
    await mock.close()
    expect(await paste('nobody', mock.url)).toContain('token: is missing. Does the mock run at')
  })
})
