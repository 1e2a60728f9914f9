import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleContract } from '@onedrive-restore/spec/contract'
import { contractFolder } from '@onedrive-restore/spec/folder'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogue } from '../src/catalogue.ts'
import { rate } from '../src/checks/gate.ts'
import { lint } from '../src/checks/lint.ts'
import type { Mutation } from '../src/mutation.ts'
import { type Bundle, type Gate, loadGate } from '../src/tools.ts'
import { sample } from './sample.ts'

let folder: string
let contract: string
let gate: Gate
let original: Bundle
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sample-'))
  contract = join(folder, 'spec')
  await cp(contractFolder, contract, {
    recursive: true,
    filter: (file) => !/\/(node_modules|dist|\.turbo|\.report)$/.test(file),
  })
  await symlink(`${contractFolder}node_modules`, join(contract, 'node_modules'), 'junction')
  gate = { ...(await loadGate(contractFolder)), bundleContract: () => bundleContract(contract) }
  original = await gate.bundleContract()
})
afterAll(() => rm(folder, { recursive: true }))

/** The first check that notices a change, of those that run in this process; the others are in `sample.long.test.ts`. */
async function noticedBy(mutation: Mutation): Promise<string> {
  const bundle = await lint(gate, contract, mutation)
  if (typeof bundle === 'string') return 'lint'
  const paths = ['base', 'revision'].map((name) => join(folder, `${name}.yaml`)) as [string, string]
  const { isEnough } = await rate(gate, original, bundle, mutation.harm, paths)
  return isEnough ? 'gate' : 'neither'
}

const quick = Object.entries(sample).filter(([, by]) => by === 'lint' || by === 'gate')
const slow = 'a limit that is gone: an Office password that is not empty'

test.for([...quick, [slow, 'neither'] as const])('%s: %s', async ([name, by]) => {
  const mutation = catalogue.find((one) => one.name === name)
  if (!mutation) throw new Error('The catalogue has it no more.')
  expect(await noticedBy(mutation)).toBe(by)
})
