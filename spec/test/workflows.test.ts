import { globSync, readFileSync } from 'node:fs'
import { parseYaml } from '@redocly/openapi-core'
import { expect, test } from 'vitest'
import { contractFolder } from '../src/folder.ts'
import { runRedocly } from '../src/redocly.ts'

interface Step {
  stepId: string
  operationId?: string
  requestBody?: { payload: { restoreToOriginalLocation?: { DocumentAction?: string } } }
  successCriteria?: { condition: string }[]
}
type Workflow = { workflowId: string; steps: Step[] }

const folder = `${contractFolder}workflows/`
const workflows = globSync('*.arazzo.yaml', { cwd: folder }).flatMap((file) => {
  const { workflows } = parseYaml(readFileSync(folder + file, 'utf8')) as { workflows: Workflow[] }
  return workflows.map((workflow) => ({ file, ...workflow }))
})

const isRestore = ({ operationId }: Step) => operationId?.endsWith('.restoreOneDrives')
const isExpectedToFail = ({ successCriteria = [] }: Step) =>
  !successCriteria.some(({ condition }) => condition === '$statusCode == 200')
const restoring = workflows.filter(({ steps }) => steps.some(isRestore))
const provoking = restoring.filter(({ steps }) =>
  steps.some((step) => isRestore(step) && isExpectedToFail(step)),
)

test('the workflows are valid', async () => {
  const files = globSync('*.arazzo.yaml', { cwd: folder }).map((file) => folder + file)
  expect((await runRedocly(['lint', ...files])).code).toBe(0)
})

test('there are workflows that restore, and workflows that provoke a refusal', () => {
  expect(restoring.map(({ workflowId }) => workflowId).sort()).toEqual([
    'rejected-body',
    'restore',
    'stopped-session',
  ])
  expect(provoking.map(({ workflowId }) => workflowId).sort()).toEqual(['rejected-body', 'stopped-session'])
})

test.for(restoring)('$workflowId keeps what exists', ({ steps }) => {
  for (const { requestBody } of steps.filter(isRestore))
    expect(requestBody?.payload.restoreToOriginalLocation?.DocumentAction).toBe('keep')
})

test.for(provoking)('$workflowId makes sure of the mock before anything else', ({ steps }) => {
  expect(steps[0]?.successCriteria?.map(({ condition }) => condition)).toContain(
    "$response.header.server == 'onedrive-restore-mock'",
  )
  expect(steps[0]?.operationId).toMatch(/\.listOrganizations$/)
})
