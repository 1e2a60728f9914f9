import { symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from '@onedrive-restore/testing/compile'
import { beforeAll, expect, test } from 'vitest'
import type { Consumer } from './consumer.ts'

const source = `
import { type Fault, type Mock, MockError, scenarios, startMock } from '@onedrive-restore/mock'

export async function setup(): Promise<() => Promise<void>> {
  const mock: Mock = await startMock({ drives: 3, scenario: 'session-expired', names: ['backup.example.test'] })
  const fault: Fault = 'reset-after'
  mock.faults.next(fault, 'restoreOneDrives')
  const [first] = mock.requests()
  const executed: boolean | undefined = first?.executed
  console.log(mock.url, executed, scenarios['session-expired'], new MockError('a').message)
  return mock.close
}
// @ts-expect-error the types have arrived, they are not any
startMock({ drives: 'three' })
// @ts-expect-error
startMock({ scenario: 'no-such-scenario' })
`

const versions = ['typescript-5.4', 'typescript-5.9', 'typescript-6.0', 'typescript']

/** A project of somebody else compiles against the tarball. The oldest compiler cannot read the types of Node. */
export function testCompilers(consumer: () => Consumer): void {
  beforeAll(async () => {
    await writeFile(join(consumer().folder, 'main.ts'), source)
    const types = dirname(fileURLToPath(import.meta.resolve('@types/node/package.json')))
    await symlink(dirname(types), join(consumer().folder, 'node_modules/@types'))
  })

  test.for(versions)('%s compiles against the tarball', async (version) => {
    const compilerOptions = {
      strict: true,
      exactOptionalPropertyTypes: true,
      module: 'nodenext',
      target: 'es2022',
      lib: ['es2022', 'esnext.disposable'],
      types: ['node'],
      noEmit: true,
      skipLibCheck: version === 'typescript-5.4',
    }
    const project = join(consumer().folder, `${version}.json`)
    await writeFile(project, JSON.stringify({ compilerOptions, files: ['main.ts'] }))
    expect(await compile(project, version)).toBe('')
  })
}
