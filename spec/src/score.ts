import { readFile, writeFile } from 'node:fs/promises'
import { contractFolder } from './contract.ts'
import { runRedocly } from './redocly.ts'

const floorFile = `${contractFolder}released/score.json`

/** What `redocly score` gives the contract, 0 to 100. */
export async function score(): Promise<number> {
  const config = `${contractFolder}redocly.yaml`
  const { stdout, stderr } = await runRedocly([
    'score',
    `${contractFolder}openapi.yaml`,
    '--config',
    config,
    '--format',
    'json',
  ])
  if (!stdout.startsWith('{')) throw new Error(`redocly score failed: ${stderr}`)
  return JSON.parse(stdout).agentReadiness
}

/** The score of the last release; the contract must not fall below it. */
export async function scoreFloor(): Promise<number> {
  return JSON.parse(await readFile(floorFile, 'utf8')).score
}

/** Raises the floor to the score of today. @throws when that would lower it */
export async function raiseFloor(): Promise<void> {
  const today = await score()
  const floor = await scoreFloor()
  if (today < floor)
    throw new Error(`redocly score fell from ${floor} to ${today}; a release may not lower it.`)
  await writeFile(floorFile, `${JSON.stringify({ score: today })}\n`)
}
