import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contractFolder } from './folder.ts'
import { runRedocly } from './redocly.ts'

/** What `redocly score` gives the contract, 0 to 100. */
export async function score(folder = contractFolder): Promise<number> {
  const { stdout, stderr } = await runRedocly([
    'score',
    join(folder, 'openapi.yaml'),
    '--config',
    join(folder, 'redocly.yaml'),
    '--format',
    'json',
  ])
  if (!stdout.startsWith('{')) throw new Error(`redocly score failed: ${stderr}`)
  return JSON.parse(stdout).agentReadiness
}

/** The score of the last release; the contract must not fall below it. */
export async function scoreFloor(folder = contractFolder): Promise<number> {
  return JSON.parse(await readFile(floorFile(folder), 'utf8')).score
}

/** Raises the floor to the score of today. @throws when that would lower it */
export async function raiseFloor(folder = contractFolder): Promise<void> {
  const today = await score(folder)
  const floor = await scoreFloor(folder)
  if (today < floor)
    throw new Error(`redocly score fell from ${floor} to ${today}; a release may not lower it.`)
  await writeFile(floorFile(folder), `${JSON.stringify({ score: today })}\n`)
}

function floorFile(folder: string): string {
  return join(folder, 'released/score.json')
}
