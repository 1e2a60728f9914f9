import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startMock } from '@onedrive-restore/mock'
import { bundleContract } from '@onedrive-restore/spec/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const execute = promisify(execFile)
const tools = fileURLToPath(new URL('../java/', import.meta.url))
const jar = join(tools, 'node_modules/@openapitools/openapi-generator-cli/bin/openapi-generator.jar')

/** The newest openapi-generator whose jar is in npm; what its code needs to run is in that jar, too. */
const options = [
  ...['-g', 'java', '--library', 'native', '--global-property', 'models,apis,supportingFiles'],
  '--additional-properties',
  [
    ...['invokerPackage=restore', 'apiPackage=restore.api', 'modelPackage=restore.model'],
    ...['hideGenerationTimestamp=true', 'openApiNullable=false', 'dateLibrary=java8'],
  ].join(),
]

const missing = ['java', 'javac'].filter((command) => spawnSync(command, ['-version']).status !== 0)

describe.skipIf(missing.length > 0)('a client in Java, generated from the contract in OpenAPI 3.0', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'java-'))
    const install = ['install', '--frozen-lockfile', '--prefer-offline']
    const [{ openapi30Yaml }] = await Promise.all([
      bundleContract(),
      execute('pnpm', install, { cwd: tools }),
    ])
    const contract = join(folder, 'openapi.3.0.yaml')
    await writeFile(contract, openapi30Yaml)
    await execute('java', ['-jar', jar, 'generate', '-i', contract, '-o', join(folder, 'code'), ...options], {
      maxBuffer: 2 ** 26,
    })
    const main = join(folder, 'code/src/main/java')
    const generated = (await readdir(main, { recursive: true })).filter((name) => name.endsWith('.java'))
    const sources = [
      ...generated.map((name) => join(main, name)),
      ...['Generated', 'Restore'].map((name) => `${tools}${name}.java`),
    ]
    await execute('javac', ['-nowarn', '-proc:none', '-d', join(folder, 'classes'), '-cp', jar, ...sources])
  }, 300_000)
  afterAll(() => rm(folder, { recursive: true }))

  test('restores two drives, and is refused with half a pair more', async () => {
    await using mock = await startMock({ drives: 2 })
    const classes = [jar, join(folder, 'classes')].join(':')
    const { stdout } = await execute('java', ['-cp', classes, 'Restore', new URL(mock.url).port])
    expect(stdout.trim().split('\n')).toEqual([
      'half a pair more: 400',
      expect.stringMatching(/^Success /),
      'Success Drive Ada Abel is restored.',
      'Success Drive Ben Abel is restored.',
      'Stopped',
    ])
    const restores = mock.requests().filter(({ operation }) => operation === 'restoreOneDrives')
    expect(restores.map(({ status, executed }) => [status, executed])).toEqual([
      [400, false],
      [200, true],
    ])
    const { restoreToOriginalLocation: sent } = Object(restores[1]?.body)
    expect(sent).toMatchObject({ DocumentAction: 'keep', OfficeUsername: 'jsmith' })
    expect(Object.keys(sent)).not.toContain('OnPremisesUsername')
  })
})
