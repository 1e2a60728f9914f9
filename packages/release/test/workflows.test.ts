import { access, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '@onedrive-restore/testing/root'
import { parse } from '@stoplight/yaml'
import { describe, expect, test } from 'vitest'

interface Job {
  permissions?: Record<string, string>
  needs?: string
  env?: Record<string, string>
  'timeout-minutes'?: number
  steps: { uses?: string; run?: string; with?: Record<string, unknown> }[]
}

interface Workflow {
  permissions: object
  jobs: Record<string, Job>
}

const folder = join(root, '.github/workflows')
const files = await readdir(folder)
const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))

describe.for(files)('%s', (file) => {
  const read = () => readFile(join(folder, file), 'utf8')
  const workflow = async () => parse(await read()) as Workflow

  test('uses every action by a full commit, with its version beside it', async () => {
    const uses = (await read()).split('\n').filter((line) => /\buses:/.test(line))
    expect(uses.length).toBeGreaterThan(0)
    for (const line of uses) expect(line).toMatch(/uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  test('gives each job what it needs and the workflow nothing', async () => {
    const { permissions, jobs } = await workflow()
    expect(permissions).toEqual({})
    for (const job of Object.values(jobs)) {
      expect(Object.keys(job.permissions ?? {})).not.toEqual([])
      expect(job['timeout-minutes']).toBeGreaterThan(0)
    }
  })

  test('lets the last job alone prove who it is', async () => {
    const jobs = Object.values((await workflow()).jobs)
    const proving = jobs.map((job) => job.permissions?.['id-token'] === 'write')
    expect(proving.slice(0, -1)).not.toContain(true)
    if (proving.at(-1)) expect(jobs.at(-1)?.needs).toBeDefined()
  })

  test('keeps the token of the checkout only where something is pushed', async () => {
    for (const { permissions, steps } of Object.values((await workflow()).jobs)) {
      if (permissions?.contents === 'write') continue
      const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
      for (const checkout of checkouts) expect(checkout.with).toMatchObject({ 'persist-credentials': false })
    }
  })

  test('runs the commands that people run', async () => {
    const steps = Object.values((await workflow()).jobs).flatMap((job) => job.steps)
    for (const { run } of steps) {
      if (!run) continue
      const [, script, path] =
        run.match(/^(?:npm (?:run )?(\w+)(?: -- [\w@ /.=-]+)?|node (\S+\.ts) \S+)$/) ?? []
      if (path) await access(join(root, path))
      else expect(scripts, run).toHaveProperty(script ?? run)
    }
  })
})

test('the site is tested below the address that it is published at, before it is', async () => {
  const { build } = (parse(await readFile(join(folder, 'site.yml'), 'utf8')) as Workflow).jobs
  expect(build?.env?.SITE_BASE).toContain('github.event.repository.name')
  expect(build?.steps.map(({ run }) => run)).toContainEqual(
    expect.stringMatching(/turbo run build test .+site$/),
  )
})
