import { createReadStream, createWriteStream } from 'node:fs'
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { extract, pack } from 'tar-fs'
import { expect, test } from 'vitest'
import type { Packed } from '../../src/pack.ts'
import { releaseFaults } from '../../src/release-faults.ts'

type Alter = (folder: string) => Promise<unknown>

const remove =
  (file: string): Alter =>
  (folder) =>
    rm(join(folder, file))
const write =
  (file: string, text: string): Alter =>
  (folder) =>
    writeFile(join(folder, file), text)
const append =
  (file: string, text: string): Alter =>
  (folder) =>
    appendFile(join(folder, file), text)
const change =
  (fields: object): Alter =>
  async (folder) => {
    const file = join(folder, 'package.json')
    await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), ...fields }))
  }

const table: [string, string, Alter, RegExp][] = [
  [
    'a file that exports name is missing',
    'client',
    remove('dist/node.js'),
    /^client: dist\/node\.js is missing/,
  ],
  [
    'a file that imports name is missing',
    'client',
    remove('dist/transport/fetch.js'),
    /^client: dist\/transport\/fetch\.js is missing/,
  ],
  [
    'a file that only a module imports is missing',
    'client',
    remove('dist/call/judge.js'),
    /^client: dist\/call\/judge\.js is missing/,
  ],
  [
    'a declaration that another one needs is missing',
    'runs',
    remove('dist/ledger/facts.d.ts'),
    /^runs: dist\/ledger\/facts\.d\.ts is missing/,
  ],
  ['the command is missing', 'mock', remove('dist/cli.js'), /^mock: dist\/cli\.js is missing/],
  [
    'the contract is empty',
    'spec',
    write('dist/openapi.yaml', '\n'),
    /^spec: dist\/openapi\.yaml is missing or empty/,
  ],
  [
    'the notices are missing',
    'mock',
    remove('dist/THIRD-PARTY-NOTICES.txt'),
    /^mock: dist\/THIRD-PARTY-NOTICES\.txt is missing/,
  ],
  ['the licence is missing', 'spec', remove('LICENSE'), /^spec: LICENSE is missing/],
  ['the README is missing', 'runs', remove('README.md'), /^runs: README\.md is missing/],
  ['there is a stray file', 'spec', write('dist/notes.txt', 'a'), /^spec: dist\/notes\.txt does not belong/],
  [
    'there is a source file',
    'client',
    write('dist/index.ts', 'export {}'),
    /^client: dist\/index\.ts does not belong/,
  ],
  [
    'a dependency is a workspace range',
    'runs',
    change({ dependencies: { '@onedrive-restore/client': 'workspace:*' } }),
    /^runs: .+"workspace:\*"/,
  ],
  [
    'a peer is a catalog range',
    'client',
    change({ peerDependencies: { 'openapi-fetch': 'catalog:' } }),
    /^client: .+"catalog:"/,
  ],
  [
    'there is a dependency that nobody decided',
    'mock',
    change({ dependencies: { lodash: '4.17.21' } }),
    /^mock: it would install lodash/,
  ],
  [
    'its changelog would not be packed',
    'client',
    change({ files: ['dist'] }),
    /^client: its "files" do not list CHANGELOG\.md/,
  ],
  [
    'there is a script at install',
    'client',
    change({ scripts: { postinstall: 'node a.js' } }),
    /^client: it would run a postinstall script/,
  ],
  [
    'it has grown',
    'spec',
    append('dist/openapi.yaml', '#'.repeat(200_000)),
    /^spec: unpacked it has \d+ bytes/,
  ],
  [
    'types are named where no compiler sees them',
    'client',
    change({ exports: { '.': { default: './dist/index.js', types: './dist/index.d.ts' } } }),
    /^client: publint: /,
  ],
  [
    'the public surface has grown',
    'client',
    append('dist/index.d.ts', 'export declare const more: 1\n'),
    /^client: its public surface .+surface\/client\.txt.+\n\+ export declare const more: 1/,
  ],
  [
    'the public surface has changed behind an entry',
    'runs',
    append('dist/ledger/facts.d.ts', 'export type More = 1\n'),
    /^runs: its public surface/,
  ],
]

/** Each makes the release red; what else it breaks does not matter. */
export function testAltered(packed: () => Packed[]): void {
  test.for(table)('%s', async ([, short, alter, complaint]) => {
    const one = packed().find((found) => found.short === short)
    const folder = await mkdtemp(join(tmpdir(), 'altered-'))
    try {
      await pipeline(createReadStream(one?.file ?? ''), createGunzip(), extract(folder))
      await alter(join(folder, 'package'))
      const file = join(folder, 'altered.tgz')
      await pipeline(pack(folder, { entries: ['package'] }), createGzip(), createWriteStream(file))
      expect(await releaseFaults([{ short, file }])).toContainEqual(expect.stringMatching(complaint))
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test('a package that nobody has made a rule for', async () => {
    const [{ file = '' } = {}] = packed()
    expect(await releaseFaults([{ short: 'unknown', file }])).toContainEqual(expect.stringMatching(/no rule/))
  })
}
