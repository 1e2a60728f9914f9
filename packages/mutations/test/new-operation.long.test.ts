import { execFile } from 'node:child_process'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { edited } from '../src/apply.ts'
import { compilePackage } from '../src/checks/types.ts'
import type { Edit } from '../src/mutation.ts'
import { createScratch, type Scratch } from '../src/scratch.ts'
import { stepNames } from './recipe.ts'

const path = 'paths/Organizations_{organizationId}.yaml'

/** Everything that the recipe asks for in the contract. */
const operation = `parameters:
  - $ref: ../components/parameters/organizationId.yaml
get:
  operationId: getOrganization
  tags: [Companion operations]
  summary: Get an organization
  description: One of the organizations that the backup server protects.
  x-source: [HC30/get_organizations_id]
  responses:
    "200":
      description: The organization.
      content:
        application/json:
          schema:
            $ref: ../components/schemas/Organization.yaml
          examples:
            organization:
              $ref: ../components/examples/organization.yaml
    "400":
      $ref: ../components/responses/RejectedRequest.yaml
    "401":
      $ref: ../components/responses/InvalidToken.yaml
    "404":
      $ref: ../components/responses/NotFound.yaml
    "500":
      $ref: ../components/responses/Failure.yaml
`
const example = `summary: An organization
x-source: [HC30/get_organizations_id]
value:
  id: 7b2b1ae1-7bbb-4651-b479-bda7edc7838b
  name: north.local
  type: OnPremises
`

let scratch: Scratch
beforeAll(async () => {
  scratch = await createScratch()
  await run('spec', 'src/cli.ts', 'bundle')
  await cp(join(scratch.contract, 'dist/openapi.yaml'), join(scratch.contract, 'dist/before.yaml'))
})
afterAll(() => scratch[Symbol.asyncDispose]())

function run(folder: string, ...args: string[]): Promise<string> {
  const flags = ['--conditions=@onedrive-restore/source', ...args]
  const cwd = join(scratch.folder, folder)
  return new Promise((resolve) => {
    execFile(process.execPath, flags, { cwd }, (_, stdout, stderr) => resolve((stdout + stderr).trim()))
  })
}

/** The rules that the contract breaks, by name. */
async function brokenRules(): Promise<string[]> {
  const output = await run('spec', 'src/cli.ts', 'lint')
  return [...new Set([...output.matchAll(/\((house\/[\w-]+)\)$/gm)].map(([, rule]) => rule ?? ''))].sort()
}

async function edit(file: string, from: string, to: string): Promise<void> {
  await put({ file, from, to })
}

async function put(each: Edit): Promise<void> {
  const target = join(scratch.folder, each.file)
  const text = await readFile(target, 'utf8').catch(() => undefined)
  await writeFile(target, edited(each, text) ?? '')
}

/** The operation without one of the lines that a step of the recipe asks for. */
const without = (lines: RegExp) => writeFile(join(scratch.contract, path), operation.replace(lines, ''))

const steps: Record<(typeof stepNames)[number], () => Promise<void>> = {
  File: async () => {
    await writeFile(join(scratch.contract, 'components/examples/organization.yaml'), example)
    await without(/^$/)
    expect(await brokenRules()).toEqual(['house/no-unused-file'])
  },
  List: async () => {
    await put({
      file: 'spec/openapi.yaml',
      at: 'paths/~1Organizations~1{organizationId}',
      set: { $ref: path },
    })
    expect(await run('spec', 'src/cli.ts', 'lint')).toBe('')
  },
  Sources: async () => {
    await without(/ {2}x-source.*\n/)
    expect(await brokenRules()).toEqual(['house/provenance'])
  },
  Errors: async () => {
    await without(/ {4}"500":\n.*\n/)
    expect(await brokenRules()).toEqual(['house/operation-errors'])
  },
  Example: async () => {
    await without(/ {10}examples:\n.*\n.*\n/)
    expect(await brokenRules()).toEqual(['house/named-examples', 'house/no-unused-file'])
    await without(/^$/)
    expect(await run('.', 'apps/dev/src/generate.ts')).toMatch(/^Generated client\/schema\.ts/)
  },
  Handler: async () => {
    const place = 'packages/mock/src/tenant/create-tenant.ts'
    expect(await compilePackage(scratch.folder, 'packages/mock')).toMatch(RegExp(`^${place}:`))
    const file = 'packages/mock/src/tenant/organization-handlers.ts'
    await edit(file, "  'listOrganizations' |", "  'getOrganization' | 'listOrganizations' |")
    await edit(
      file,
      '  return {\n',
      "  return {\n    getOrganization: () => ({ scenario: 'organization' }),\n",
    )
    expect(await compilePackage(scratch.folder, 'packages/mock')).toBeUndefined()
  },
  Verb: async () => {
    const file = 'packages/client/test/verb-of.ts'
    expect(await compilePackage(scratch.folder, 'packages/client')).toMatch(RegExp(`^${file}:`))
    await edit(
      file,
      '  createToken:',
      "  getOrganization: { none: 'a listed organization is whole' },\n  createToken:",
    )
    expect(await compilePackage(scratch.folder, 'packages/client')).toBeUndefined()
  },
  Docs: async () => {
    const bundle = await readFile(join(scratch.contract, 'dist/openapi.yaml'), 'utf8')
    expect(bundle).toContain('summary: Get an organization')
    const script = `
      import { startMock } from '@onedrive-restore/mock'
      await using mock = await startMock()
      const url = mock.url + '/Organizations/7b2b1ae1-7bbb-4651-b479-bda7edc7838b'
      const response = await fetch(url, { headers: { authorization: 'Bearer any-token' } })
      console.log(response.status, (await response.json()).name)
    `
    const flags = ['--input-type=module-typescript', '--eval', script]
    expect(await run('packages/conformance', ...flags)).toBe('200 north.local')
  },
  Version: async () => {
    const script = `
      import { compare } from './src/diff.ts'
      console.log((await compare('dist/before.yaml', 'dist/openapi.yaml')).bump)
    `
    expect(await run('spec', '--input-type=module-typescript', '--eval', script)).toBe('minor')
  },
}

// Each stands on those before it, in whatever order tests are run.
describe('step by step', { shuffle: false }, () => {
  test.for(stepNames)('%s', (step) => steps[step]())
})
