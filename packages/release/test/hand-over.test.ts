import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { handOver } from '../src/hand-over.ts'
import { makeHandedOver } from './handed-over.ts'

const main = `
import { createRestoreClient, isRejected } from '@onedrive-restore/client'
import { startMock } from '@onedrive-restore/mock'
const mock = await startMock({ drives: 3 })
const client = createRestoreClient({ baseUrl: mock.url, token: 'any-token' })
const refused = await client.getRestoreSession('none').catch((error) => error)
console.log((await client.listOrganizations()).length, isRejected(refused))
await mock.close()
`

test('what the command packs is installed by the lines that it prints, and works', {
  timeout: 300_000,
}, async () => {
  await using project = await makeHandedOver()
  await writeFile(join(project.folder, 'main.mjs'), main)
  expect(await project.type('node main.mjs')).toBe('1 true\n')
})

test('a package that is not there is named, and nothing is packed', async () => {
  const folder = join(tmpdir(), 'handed-over-to-nobody')
  await expect(handOver(folder, ['clint'])).rejects.toThrow(
    'There is no package clint; there are cli, client, mock, runs, spec.',
  )
})
