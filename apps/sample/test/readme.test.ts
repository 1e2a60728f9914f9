import { readFile } from 'node:fs/promises'
import { startMock } from '@onedrive-restore/mock'
import { root } from '@onedrive-restore/testing/root'
import { startRepo } from '@onedrive-restore/testing/started-repo'
import { expect, test } from 'vitest'

test.skipIf(process.platform === 'win32')(
  'the line of the README that serves the sample alone does so, before the mock that it names',
  async () => {
    const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
    const [, line = ''] = readme.match(/`(MOCK_URL=\S+ npm run [^`]+)`/) ?? []
    await using mock = await startMock({ drives: 3 })
    const command = ['sh', '-c', line.replace('http://localhost:4010/v3', mock.url)]
    await using served = startRepo(root, { command })
    const [, address] = await served.printed(/Local: +(http:\S+)/)
    expect(await (await fetch(`${address}`)).text()).toContain('src="/src/main.tsx"')
    // Through its proxy.
    expect((await fetch(`${address}v3/Organizations`)).status).toBe(401)
    expect(mock.requests().map(({ operation }) => operation)).toEqual(['listOrganizations'])
  },
)
