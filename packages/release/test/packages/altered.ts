import { readFileSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import type { Packed } from '@onedrive-restore/testing/packed'
import { beforeAll, expect, test } from 'vitest'
import { behaviours } from '../../src/behaviour/behaviour-faults.ts'
import { type Layout, layOut } from '../../src/behaviour/lay-out.ts'
import { checks } from '../../src/checks/checks.ts'
import { releaseFaults } from '../../src/release-faults.ts'
import { type Rule, rules } from '../../src/rules.ts'
import { readTarball, type Tarball } from '../../src/tarball.ts'
import {
  type Alter,
  append,
  change,
  loseTypes,
  remove,
  replace,
  whileAltered,
  whileRepacked,
  write,
  writeChanges,
} from './alter.ts'

const token = `npm_${'a1B2'.repeat(9)}`

/** What sees it: a check of the tarball, or a behaviour of what is installed from it. */
type Seer = keyof typeof checks | keyof typeof behaviours

/** What is wrong, with which package, what sees it, and what it says. */
const table: [string, string, Alter, Seer, RegExp][] = [
  [
    'a file that exports name is missing',
    'client',
    remove('dist/node.js'),
    'files',
    /^dist\/node\.js is missing/,
  ],
  [
    'a file that imports name is missing',
    'client',
    remove('dist/transport/fetch.js'),
    'files',
    /^dist\/transport\/fetch\.js is missing/,
  ],
  [
    'a file that only a module imports is missing',
    'client',
    remove('dist/call/judge.js'),
    'files',
    /^dist\/call\/judge\.js is missing/,
  ],
  [
    'a declaration that another one needs is missing',
    'runs',
    remove('dist/ledger/facts.d.ts'),
    'files',
    /^dist\/ledger\/facts\.d\.ts is missing/,
  ],
  ['the command is missing', 'mock', remove('dist/cli.js'), 'files', /^dist\/cli\.js is missing/],
  [
    'the contract is empty',
    'spec',
    write('dist/openapi.yaml', '\n'),
    'files',
    /^dist\/openapi\.yaml is missing or empty/,
  ],
  [
    'the notices are missing',
    'mock',
    remove('dist/THIRD-PARTY-NOTICES.txt'),
    'files',
    /^dist\/THIRD-PARTY-NOTICES\.txt is missing/,
  ],
  ['the licence is missing', 'spec', remove('LICENSE'), 'files', /^LICENSE is missing/],
  ['the README is missing', 'runs', remove('README.md'), 'files', /^README\.md is missing/],
  [
    'a page of the README is missing',
    'client',
    remove('docs/react.md'),
    'files',
    /^docs\/react\.md is missing/,
  ],
  [
    'there is a page that the README does not lead to',
    'client',
    write('docs/lonely.md', '# Lonely\n'),
    'files',
    /^nothing leads to docs\/lonely\.md/,
  ],
  [
    'a page is not the one of the repository',
    'client',
    append('docs/react.md', 'More.\n'),
    'papers',
    /^docs\/react\.md is not packages\/client\/docs\/react\.md/,
  ],
  [
    'there is a stray file',
    'spec',
    write('dist/notes.txt', 'a'),
    'files',
    /^dist\/notes\.txt does not belong/,
  ],
  [
    'there is a source file',
    'client',
    write('dist/index.ts', 'export {}'),
    'files',
    /^dist\/index\.ts does not belong/,
  ],
  [
    'there is a module that nothing imports',
    'client',
    write('dist/token.js', `export const token = '${token}'`),
    'files',
    /^nothing leads to dist\/token\.js/,
  ],
  [
    'there is a token in a file of its own',
    'client',
    write('dist/token.js', `export const token = '${token}'`),
    'secrets',
    /^dist\/token\.js has a token of npm in it/,
  ],
  [
    'there is a token in a file that belongs there',
    'mock',
    append('README.md', `//registry.example.com/:_authToken=${token}\n`),
    'secrets',
    /^README\.md has the password of a registry in it/,
  ],
  [
    'the README is that of another package',
    'client',
    write('README.md', readFileSync(new URL('../../../mock/README.md', import.meta.url), 'utf8')),
    'papers',
    /^README\.md is not packages\/client\/README\.md/,
  ],
  [
    'a dependency is a workspace range',
    'runs',
    change({ dependencies: { '@onedrive-restore/client': 'workspace:*' } }),
    'manifest',
    /"workspace:\*"/,
  ],
  [
    'a peer is a catalog range',
    'client',
    change({ peerDependencies: { 'openapi-fetch': 'catalog:' } }),
    'manifest',
    /"catalog:"/,
  ],
  [
    'there is a dependency that nobody decided',
    'mock',
    change({ dependencies: { lodash: '4.17.21' } }),
    'manifest',
    /^it would install lodash/,
  ],
  [
    'its changelog would not be packed',
    'client',
    change({ files: ['dist'] }),
    'manifest',
    /^its "files" do not list CHANGELOG\.md/,
  ],
  [
    'there is a script at install',
    'client',
    change({ scripts: { postinstall: 'node a.js' } }),
    'manifest',
    /^its package\.json has scripts/,
  ],
  [
    'there are dependencies for its own development',
    'cli',
    change({ devDependencies: { '@onedrive-restore/testing': '0.1.0' } }),
    'manifest',
    /^its package\.json has devDependencies/,
  ],
  [
    'it does not say which Node it needs',
    'runs',
    change({ engines: undefined }),
    'manifest',
    /^its "engines" is not/,
  ],
  [
    'bundlers may not shake it',
    'client',
    change({ sideEffects: true }),
    'manifest',
    /^its "sideEffects" is not false/,
  ],
  [
    'an optional peer has become a must',
    'cli',
    change({ peerDependenciesMeta: undefined }),
    'manifest',
    /^its "peerDependenciesMeta" is not/,
  ],
  [
    'it has grown',
    'spec',
    append('dist/openapi.yaml', '#'.repeat(200_000)),
    'size',
    /^unpacked it has \d+ bytes/,
  ],
  [
    'types are named where no compiler sees them',
    'client',
    change({ exports: { '.': { default: './dist/index.js', types: './dist/index.d.ts' } } }),
    'linters',
    /^publint: /,
  ],
  [
    'the command names no interpreter',
    'mock',
    replace('dist/cli.js', /^#!.*\n/, ''),
    'linters',
    /^publint: .+shebang/,
  ],
  [
    'a declaration leads where no compiler of Node looks',
    'runs',
    append('dist/index.d.ts', "export * from './ledger/facts'\n"),
    'linters',
    /^are the types wrong: .+InternalResolutionError/,
  ],
  [
    'the public surface has grown',
    'client',
    append('dist/index.d.ts', 'export declare const more: 1\n'),
    'surface',
    /^its public surface .+surface\/client\.txt.+\n\+ export declare const more: 1/,
  ],
  [
    'the public surface has changed behind an entry',
    'runs',
    append('dist/ledger/facts.d.ts', 'export type More = 1\n'),
    'surface',
    /^its public surface/,
  ],
  [
    'a declaration has become any',
    'client',
    write('dist/create-restore-client.d.ts', 'export declare const createRestoreClient: any\n'),
    'surface',
    /\n\+ export declare const createRestoreClient: any/,
  ],
  [
    'what is generated has become any',
    'client',
    loseTypes('dist/generated/schema.d.ts'),
    'types',
    /browser\.ts.+Unused '@ts-expect-error' directive/,
  ],
  [
    'a word of the contract is misspelt in one of its files',
    'spec',
    replace('dist/openapi.json', /DocumentAction/g, 'DocumentActoin'),
    'spellings',
    /^dist\/openapi\.json and dist\/openapi\.yaml differ/,
  ],
  [
    'a word of the contract is misspelt',
    'spec',
    replace('dist/openapi.json', /DocumentAction/g, 'DocumentActoin'),
    'contract',
    /^client: a restore failed at the mock that serves the contract/,
  ],
  [
    'a module does not parse',
    'cli',
    append('dist/explain.js', 'const = 1\n'),
    'imports',
    /explain\.js: .+token/,
  ],
  [
    'a module imports what is not declared',
    'client',
    append('dist/call/judge.js', "import 'commander'\n"),
    'imports',
    /^import @onedrive-restore\/client: Cannot find package 'commander'/,
  ],
  [
    'Node gets the transport of browsers',
    'client',
    change({ imports: { '#transport': './dist/transport/fetch.js' } }),
    'outcome',
    /^client: a restore to a closed port is "unknown"/,
  ],
  [
    'Node gets the transport of browsers under its own name',
    'client',
    change({
      imports: {
        '#transport': { node: './dist/transport/fetch.js', default: './dist/transport/fetch.js' },
      },
    }),
    'outcome',
    /^client: a restore to a closed port is "unknown"/,
  ],
  [
    'a module of Node is in the way of browsers',
    'client',
    append('dist/call/judge.js', "import 'node:fs'\n"),
    'page',
    /^in a bundle for browsers: .+judge\.js: .+"node:fs"/,
  ],
  [
    'a browser has not what the client uses',
    'client',
    append('dist/call/judge.js', 'process.nextTick(() => {})\n'),
    'page',
    /^client in a browser: .+process is not defined/,
  ],
]

/** Each of them makes the release red; what else it breaks does not matter. */
export function testAltered(packed: () => Packed[], layout: () => Layout): void {
  const fileOf = (short: string) => packed().find((one) => one.short === short)?.file ?? ''
  let tarballs: Map<string, Tarball>
  beforeAll(async () => {
    const read = packed().map(async ({ short, file }) => [short, await readTarball(file)] as const)
    tarballs = new Map(await Promise.all(read))
  })
  const tarballOf = (short: string) => tarballs.get(short) as Tarball

  /** Lays out a release of which one tarball is another. */
  async function seenWith(
    seer: keyof typeof behaviours,
    short: string,
    changeFolder: (folder: string) => Promise<unknown>,
  ): Promise<string[]> {
    return whileRepacked(fileOf(short), changeFolder, async (file) => {
      await using other = await layOut(packed().map((one) => (one.short === short ? { short, file } : one)))
      return await behaviours[seer](other)
    })
  }

  test.for(table)('%s', async ([, short, alter, seer, complaint]) => {
    const { bytes, files } = tarballOf(short)
    const altered = new Map(files)
    alter(altered)
    const seen = () => {
      if (isBehaviour(seer))
        return whileAltered(folderOf(layout(), short), files, altered, () => behaviours[seer](layout()))
      // They read the packed bytes; the others read files.
      if (seer === 'linters')
        return whileRepacked(
          fileOf(short),
          (folder) => writeChanges(folder, files, altered),
          async (file) => checks.linters(await readTarball(file)),
        )
      const manifest = JSON.parse(altered.get('package.json') ?? '{}')
      return checks[seer]({ bytes, manifest, files: altered }, rules[short] as Rule, short)
    }
    const faults = await seen()
    expect(faults).toContainEqual(expect.stringMatching(complaint))
  })

  test('it depends on a version of our own that is nowhere', async () => {
    const { files } = tarballOf('runs')
    const altered = new Map(files)
    change({ dependencies: { '@onedrive-restore/client': '9.9.9' } })(altered)
    const faults = await seenWith('dependencies', 'runs', (folder) => writeChanges(folder, files, altered))
    expect(faults).toContainEqual(
      expect.stringMatching(/^runs: it wants @onedrive-restore\/client 9\.9\.9, /),
    )
  })

  // Package managers mend it when they install; whoever unpacks by hand has a command that does not start.
  test.skipIf(process.platform === 'win32')('the command cannot be run', async () => {
    const faults = await seenWith('commands', 'cli', (folder) => chmod(join(folder, 'dist/cli.js'), 0o644))
    expect(faults).toEqual([expect.stringMatching(/^cli: onedrive-restore --version tells .+EACCES/)])
  })

  test('a package that nobody has made a rule for', async () => {
    const [{ file = '' } = {}] = packed()
    expect(await releaseFaults([{ short: 'unknown', file }])).toEqual([
      expect.stringMatching(/^unknown: .+no rule/),
    ])
  })

  test('a release without one of its packages', async () => {
    const one = packed().filter(({ short }) => short === 'spec')
    expect(await releaseFaults(one)).toContain('mock: there is no tarball of it')
  })
}

function isBehaviour(seer: Seer): seer is keyof typeof behaviours {
  return seer in behaviours
}

function folderOf({ packages }: Layout, short: string): string {
  return packages.find((one) => one.short === short)?.folder ?? ''
}
