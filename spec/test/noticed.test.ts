import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleContract } from '../src/contract.ts'
import { everyChange } from '../src/every-change.ts'
import { contractFolder } from '../src/folder.ts'
import { isAsReleased } from '../src/released.ts'
import { impacts } from '../src/version.ts'

type Row = [name: string, file: string, from: string, to: string, noticed: string]

const schemas = 'components/schemas/'
const examples = 'components/examples/'
const bulkRestore = 'paths/RestoreSessions_{restoreSessionId}_Organization_OneDrives_Action.yaml'

const guide = 'guides/3-the-bulk-restore.md'
const listDrives = 'paths/RestoreSessions_{restoreSessionId}_Organization_OneDrives.yaml'

/** Sentences that were turned round in a trial, and nobody noticed. The list of all that must not be is the contract's. */
const turnedRound = (
  [
    [
      'a failure that restored nothing',
      'components/responses/RestoreFailure.yaml',
      'Some drives may have been restored',
      'Nothing was restored',
    ],
    ['a time limit', guide, 'Switch off the time limits of your client', 'Set a time limit of five minutes'],
    ['a restore of seconds', bulkRestore, 'can take hours', 'takes seconds'],
    ['another location', bulkRestore, 'to their original locations', 'to another location'],
    [
      'a status more that did nothing',
      'guides/4-errors.md',
      '| no answer',
      '| 503 | It is busy. | no |\n| no answer',
    ],
    [
      'a stop before the restore',
      'guides/1-start-here.md',
      '5. `restoreOneDrives`',
      '5. `stopRestoreSession` ends it.\n6. `restoreOneDrives`',
    ],
    ['an inference of the vendor', 'guides/7-sources.md', 'Nobody says it.', 'The vendor says it.'],
    ['a list without its warning', listDrives, ' Ask for the next page while there is one:', ''],
    [
      'a default that nobody documents',
      guide,
      '`overwrite` or `keep`.',
      '`overwrite`, or `keep`, the default.',
    ],
    ['a restore that can be repeated', guide, 'It cannot be repeated', 'It can be repeated'],
    ['a keep that skips', guide, 'does not skip what exists', 'skips what exists'],
  ] as const
).map(([name, file, from, to]): Row => [name, file, from, to, 'house/pinned'])

/**
 * Changes that once went unnoticed: what is changed, in which file, from what to what, and who notices now. A rule of the
 * linter, or the version gate, which then asks for a bump of that size.
 */
const table: Row[] = [
  [
    'a default of the action',
    `${schemas}DocumentAction.yaml`,
    'enum:',
    'default: overwrite\nenum:',
    'house/no-default-in-request',
  ],
  [
    'a new secret',
    `${schemas}OfficeCredentials.yaml`,
    'properties:\n',
    'properties:\n  OfficePwd: { type: string, description: Another one. }\n',
    'house/secret-format',
  ],
  [
    'a new token',
    `${schemas}Token.yaml`,
    'properties:\n',
    'properties:\n  accessToken: { type: string, description: Another one. }\n',
    'house/secret-format',
  ],
  [
    'a certificate',
    `${schemas}PasswordGrant.yaml`,
    'properties:\n',
    'properties:\n  applicationCertificate: { type: string, description: A new way. }\n',
    'house/secret-format',
  ],
  [
    'an assertion',
    `${schemas}PasswordGrant.yaml`,
    'properties:\n',
    'properties:\n  assertion: { type: string, description: A new way. }\n',
    'house/secret-format',
  ],
  [
    'a secret without its mark',
    `${schemas}OfficePassword.yaml`,
    'format: password\n',
    '',
    'house/secret-format',
  ],
  [
    'a password in the address',
    'components/parameters/offset.yaml',
    'name: offset',
    'name: password',
    'house/no-secret-parameter',
  ],
  [
    'a sample beside a schema',
    `${schemas}OfficePassword.yaml`,
    'minLength: 1',
    'minLength: 1\nexample: hunter2',
    'house/named-examples',
  ],
  [
    'a source that nobody knows',
    `${schemas}Token.yaml`,
    'x-source: [',
    'x-source: [HC99/nothing, ',
    'house/provenance',
  ],
  ['an example without a source', `${examples}stop.yaml`, /x-source: .*\n/.source, '', 'house/provenance'],
  [
    'a guess that reads like a fact',
    'components/responses/InvalidToken.yaml',
    ' (inferred)',
    '',
    'house/inferred-marked',
  ],
  ['a response for all the rest', bulkRestore, '    "401":', '    default:', 'house/exact-status'],
  [
    'a bulk restore without a token',
    bulkRestore,
    '  requestBody:',
    '  security: []\n  requestBody:',
    'house/one-open-operation',
  ],
  ['a contract without a token', 'openapi.yaml', '  - bearer: []', '  - {}', 'house/one-open-operation'],
  [
    'an example that is gone',
    bulkRestore,
    'examples/office-overwrite.yaml',
    'examples/gone.yaml',
    'no-unresolved-refs',
  ],
  [
    'an office pair that admits half of the other',
    `${schemas}OfficeCredentials.yaml`,
    '  OnPremisesPassword: false\n',
    '',
    'major',
  ],
  [
    'an on-premises pair that does',
    `${schemas}OnPremisesCredentials.yaml`,
    '  OfficePassword: false\n',
    '',
    'major',
  ],
  ['another default port', 'openapi.yaml', 'default: "4443"', 'default: "443"', 'major'],
  ['another default limit', 'components/parameters/limit.yaml', 'default: 30', 'default: 100', 'major'],
  ['no observed body', bulkRestore, /x-observed-body:\n.*\n/.source, '', 'house/no-unused-file'],
  [
    'an optional property renamed',
    `${schemas}ExploreOptions.yaml`,
    'showAllVersions:',
    'ShowAllVersions:',
    'house/example-spelling',
  ],
  ['an id that may be empty', `${schemas}OneDrive.yaml`, '    minLength: 1\n', '', 'minor'],
  ['a password that may be empty', `${schemas}OnPremisesPassword.yaml`, 'minLength: 1\n', '', 'minor'],
  ['a length below zero', 'components/headers/Content-Length.yaml', '  minimum: 0\n', '', 'minor'],
  [
    'Example 1 that overwrites',
    `${examples}on-premises-keep.yaml`,
    'DocumentAction: keep',
    'DocumentAction: overwrite',
    'minor',
  ],
  ['an example without its links', `${examples}item-restored.yaml`, /_links:[\s\S]*/.source, '', 'minor'],
  ['a false source', `${schemas}Token.yaml`, 'x-source: [', 'x-source: [SEED, ', 'patch'],
  ['a source less', `${schemas}Token.yaml`, ', CS]', ']', 'minor'],
  [
    'a mark less in a guide that has others',
    'guides/2-authentication.md',
    'conclusion (inferred). Then',
    'conclusion. Then',
    'minor',
  ],
  [
    'a guess of 13 operations that reads like a fact, without its source',
    'components/responses/InvalidToken.yaml',
    / \(inferred\)\.\n([\s\S]*), INFERRED/.source,
    '.\n$1',
    'house/pinned',
  ],
  ...turnedRound,
  [
    'a workflow whose password is no secret',
    'workflows/restore.arazzo.yaml',
    /(officePassword:\n *type: string\n) *format: password\n/.source,
    '$1',
    'house/secret-format',
  ],
  [
    'a value that leads to a form which does not take it',
    `${schemas}TokenRequest.yaml`,
    '    refresh_token:',
    '    client_credentials: PasswordGrant.yaml\n    refresh_token:',
    'house/discriminator-fits',
  ],
  ['one port for all', 'openapi.yaml', 'default: "4443"', 'default: "4443"\n        enum: ["4443"]', 'major'],
]

let released: object
let folder: string
beforeAll(async () => {
  released = (await bundleContract()).document
  folder = join(await mkdtemp(join(tmpdir(), 'noticed-')), 'spec')
  await cp(contractFolder, folder, {
    recursive: true,
    filter: (file) => !/\/(node_modules|dist|\.turbo)$/.test(file),
  })
  await symlink(`${contractFolder}node_modules`, join(folder, 'node_modules'))
})
afterAll(() => rm(join(folder, '..'), { recursive: true }))

/** Who notices the sources in the scratch folder: rules of the linter, or the bump that the gate asks for. */
async function noticedBy(): Promise<string> {
  try {
    const { document } = await bundleContract(folder)
    const found = everyChange(released, document).map(({ impact }) => impacts.indexOf(impact))
    return impacts[Math.max(-1, ...found)] ?? 'nobody'
  } catch (error) {
    return [...`${error}`.matchAll(/\((\S+)\)$/gm)].map(([, rule]) => rule).join(' ')
  }
}

test('what has not changed is not noticed', async () => {
  expect(await noticedBy()).toBe('nobody')
})

test.for(table)('%s', async ([, file, from, to, noticed]) => {
  const path = join(folder, file)
  const text = await readFile(path, 'utf8')
  const pattern = text.includes(from) ? from : new RegExp(from)
  const changed = text.replace(pattern, to)
  expect(changed).not.toBe(text)
  try {
    await writeFile(path, changed)
    expect(await noticedBy()).toContain(noticed)
  } finally {
    await writeFile(path, text)
  }
})

test('a released bundle that is edited by hand', async () => {
  const path = join(folder, 'released/openapi.yaml')
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replace('keep', 'overwrite'))
  expect(await isAsReleased(folder)).toBe(false)
  await writeFile(path, text)
  expect(await isAsReleased(folder)).toBe(true)
})
