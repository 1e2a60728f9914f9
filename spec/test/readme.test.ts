import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contractFolder } from '../src/folder.ts'
import { runRedocly } from '../src/redocly.ts'

test('no row of a table wraps on the screen of a laptop', () => {
  const readme = readFileSync(`${contractFolder}README.md`, 'utf8')
  const rows = readme.split('\n').filter((line) => line.startsWith('|'))
  expect(rows.length).toBeGreaterThan(20)
  expect(rows.filter((row) => row.length > 120)).toEqual([])
})

test('the README explains every part of the score that is not full, and no other', async () => {
  const options = ['--config', `${contractFolder}redocly.yaml`, '--format', 'json']
  const { stdout } = await runRedocly(['score', `${contractFolder}openapi.yaml`, ...options])
  const parts: Record<string, number> = JSON.parse(stdout).subscores
  const section =
    readFileSync(`${contractFolder}README.md`, 'utf8').match(/## The score([\s\S]*?)\n## /)?.[1] ?? ''
  const explained = [...section.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name)
  expect(explained.sort()).toEqual(
    Object.keys(parts)
      .filter((name) => (parts[name] ?? 0) < 1)
      .sort(),
  )
})
