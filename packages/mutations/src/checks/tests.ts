import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

/** The tests that look at the contract, the quick ones first; the others would say nothing about a change to it. */
export const rounds = [
  ['spec/test/bodies', 'contract-example-1', 'wrong-bodies', 'bad-requests', 'drift'],
  ['mock-example-1', 'scenarios', 'tenant-lists', 'tenant-sessions', 'tokens', 'prism-keywords', 'workflows'],
]

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')

interface Report {
  testResults: {
    name: string
    message: string
    assertionResults: { status: string; fullName: string }[]
  }[]
}

/** Runs tests of the copy, `chosen` or all. @returns the first one that fails, `file name` */
export async function test(folder: string, chosen?: string[]): Promise<string | undefined> {
  for (const files of chosen ? [chosen] : rounds) {
    const failure = await run(folder, files)
    if (failure) return failure
  }
  return undefined
}

async function run(folder: string, files: string[]): Promise<string | undefined> {
  const report = join(folder, 'tests.json')
  const config = join(folder, 'packages/mutations/tests.config.ts')
  const flags = [
    'run',
    '--config',
    config,
    '--root',
    folder,
    '--bail=1',
    '--reporter=json',
    `--outputFile=${report}`,
  ]
  const output = await new Promise<string>((resolve) =>
    execFile(process.execPath, [vitest, ...flags, ...files], { cwd: folder }, (_, stdout, stderr) =>
      resolve(stdout + stderr),
    ),
  )
  const text = await readFile(report, 'utf8').catch(() => {
    throw new Error(`The tests wrote no report.\n${output}`)
  })
  const { testResults } = JSON.parse(text) as Report
  for (const { name, message, assertionResults } of testResults) {
    const failed = assertionResults.find(({ status }) => status === 'failed')
    const file = relative(folder, name)
    if (failed) return `${file} ${failed.fullName.trim()}`
    if (message) return `${file} ${message.split('\n')[0]}`
  }
  return undefined
}
