import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { raiseFloor, score, scoreFloor } from '../src/score.ts'

const floorFile = () => join(folder, 'released/score.json')

let folder: string
let today: number
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'score-'))
  await mkdir(join(folder, 'released'))
  await writeFile(join(folder, 'redocly.yaml'), 'telemetry: off\n')
  await writeFile(
    join(folder, 'openapi.yaml'),
    'openapi: 3.1.0\ninfo: { title: Things, version: 1.0.0 }\npaths:\n  /things:\n    get: { responses: {} }\n',
  )
  today = await score(folder)
})
afterAll(() => rm(folder, { recursive: true }))

test('the score has not fallen since the last release', async () => {
  expect(await score()).toBeGreaterThanOrEqual(await scoreFloor())
})

test('a score is a number of 100', () => {
  expect(today).toBeGreaterThan(0)
  expect(today).toBeLessThanOrEqual(100)
})

test('the floor follows a better score, and one that is as good', async () => {
  for (const floor of [today - 1, today]) {
    await writeFile(floorFile(), `{"score":${floor}}\n`)
    await raiseFloor(folder)
    expect(await readFile(floorFile(), 'utf8')).toBe(`{"score":${today}}\n`)
    expect(await scoreFloor(folder)).toBe(today)
  }
})

test('the floor does not follow a worse one', async () => {
  const text = `{"score":${today + 1}}\n`
  await writeFile(floorFile(), text)
  await expect(raiseFloor(folder)).rejects.toThrow(
    `redocly score fell from ${today + 1} to ${today}; a release may not lower it.`,
  )
  expect(await readFile(floorFile(), 'utf8')).toBe(text)
})

test('a folder without a contract has no score', async () => {
  const empty = join(folder, 'empty')
  await mkdir(empty)
  await writeFile(join(empty, 'redocly.yaml'), 'telemetry: off\n')
  await expect(score(empty)).rejects.toThrow(/^redocly score failed: .*openapi\.yaml/s)
})
