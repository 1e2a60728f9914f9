import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleContract, ContractError } from '../src/contract.ts'
import { contractFolder } from '../src/folder.ts'

const bulkRestore = 'paths/RestoreSessions_{restoreSessionId}_Organization_OneDrives_Action.yaml'

/** Breakage, the file and the edit that cause it, and what the lint must say; `@` is the edited line. */
const table: [name: string, file: string, from: string, to: string, line: RegExp][] = [
  [
    'a broken reference',
    'components/responses/NotFound.yaml',
    'schemas/ApiError.yaml',
    'schemas/ApiEror.yaml',
    /^spec\/components\/responses\/NotFound\.yaml:@:7 Can't resolve \$ref.* Correct the path of the reference, or create the file\. \(no-unresolved-refs\)$/m,
  ],
  [
    'an invalid example',
    'components/examples/office-overwrite.yaml',
    'DocumentAction: overwrite',
    'DocumentAction: merge',
    /^spec\/components\/examples\/office-overwrite\.yaml:@:21 .*DocumentAction.* Correct the example or the schema\. \(no-invalid-media-type-examples\)$/m,
  ],
  [
    'a misspelt name in an example',
    'components/examples/on-premises-keep.yaml',
    'SkipUnresolved',
    'skipunresolved',
    /^spec\/components\/examples\/on-premises-keep\.yaml:@:5 Correct `skipunresolved`: no schema has a property of that name\. \(house\/example-spelling\)$/m,
  ],
  [
    'an unknown keyword',
    'components/schemas/DocumentAction.yaml',
    'enum:',
    'enums:',
    /^spec\/components\/schemas\/DocumentAction\.yaml:@:1 .*`enums`.* Correct the spelling or delete it\. \(struct\)$/m,
  ],
  [
    'an unknown keyword of an operation',
    bulkRestore,
    'operationId:',
    'operationID:',
    /^spec\/paths\/RestoreSessions_\{restoreSessionId\}_Organization_OneDrives_Action\.yaml:@:3 .*`operationID`.* \(struct\)$/m,
  ],
  [
    'a duplicate component name',
    'components/schemas/OneDrive.yaml',
    '$ref: OneDriveLinks.yaml',
    '$ref: ../responses/ApiError.yaml',
    /^spec\/components\/\S+:\d+:\d+ .*ApiError.* Rename one of the files: the bundle names components after them\. \(component-name-unique\)$/m,
  ],
  [
    'text that is not YAML',
    'components/schemas/Link.yaml',
    'required: [href]',
    'required: [href',
    /^spec\/components\/schemas\/Link\.yaml:\d+:\d+ Failed to parse: .* Correct the YAML\. \(no-unresolved-refs\)$/m,
  ],
]

let folder: string
beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'broken-contract-')), 'spec')
  await cp(contractFolder, folder, {
    recursive: true,
    filter: (file) => !/\/(node_modules|dist|\.turbo)$/.test(file),
  })
  await symlink(`${contractFolder}node_modules`, join(folder, 'node_modules'))
})
afterAll(() => rm(join(folder, '..'), { recursive: true }))

/** What the command ends with, and says. */
function startLint(): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/cli.ts', 'lint'], { cwd: folder }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    )
  })
}

/** These are told by the command as well; a start of it costs five times what a lint does. */
const started = ['an empty root file', 'a broken reference']

/** What the lint says of the contract in the folder, which is broken so. */
async function complaintOf(breakage: string): Promise<string> {
  const error = await bundleContract(folder).catch((error) => error)
  expect(error).toBeInstanceOf(ContractError)
  if (started.includes(breakage)) expect(await startLint()).toEqual({ code: 1, output: `${error.message}\n` })
  return error.message
}

test('the contract as it is passes', async () => {
  expect(await startLint()).toEqual({ code: 0, output: '' })
})

test.for([
  ['an empty root file', ''],
  ['a version that OpenAPI never had', 'openapi: 4.5.6\n'],
] as const)('%s stops the lint with a sentence', async ([name, text]) => {
  const path = join(folder, 'openapi.yaml')
  const good = await readFile(path, 'utf8')
  try {
    await writeFile(path, text)
    expect(await complaintOf(name)).toMatch(
      /^spec\/openapi\.yaml:1:1 This is not an OpenAPI description\. .+$/,
    )
  } finally {
    await writeFile(path, good)
  }
})

test.for(table)('%s stops the lint', async ([name, file, from, to, line]) => {
  const path = join(folder, file)
  const text = await readFile(path, 'utf8')
  expect(text).toContain(from)
  const second = join(folder, 'components/responses/ApiError.yaml')
  if (name === 'a duplicate component name') await writeFile(second, 'type: object\nx-source: [SEED]\n')
  try {
    await writeFile(path, text.replace(from, to))
    const output = await complaintOf(name)
    const edited = text.slice(0, text.indexOf(from)).split('\n').length
    expect(output).toMatch(new RegExp(line.source.replace('@', `${edited}`), 'm'))
    expect(output).not.toContain(folder)
  } finally {
    await writeFile(path, text)
    await rm(second, { force: true })
  }
})
