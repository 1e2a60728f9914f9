import { existsSync, globSync } from 'node:fs'
import { access, readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPackages, root } from '../../src/architecture/workspace.ts'

const decisions = (await readdir(join(root, 'decisions'))).map((name) => `decisions/${name}`)
const readmes = (await readPackages())
  .map(({ folder }) => join(relative(root, folder), 'README.md'))
  .filter((name) => existsSync(join(root, name)))
const docs = globSync('packages/*/docs/*.md', { cwd: root })
const papers = [
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'README.md',
  'SECURITY.md',
  ...decisions,
  ...readmes,
  ...docs,
]

const link = /\]\((?!https?:|#)([^)#]+)[^)]*\)/g
const path = /`((?:spec|packages|apps|scripts|decisions)\/[\w./-]*)`/g
const ownTest = /`(test\/[\w./-]+\.ts)`/g

/** What a paper leads to: links and tests from where it lies, names of files and folders from the root. */
async function namedBy(paper: string): Promise<string[]> {
  const text = await readFile(join(root, paper), 'utf8')
  const links = [...text.matchAll(link), ...text.matchAll(ownTest)].map(([, target = '']) =>
    join(dirname(paper), target),
  )
  return [...links, ...[...text.matchAll(path)].map(([, name = '']) => name)]
}

describe('the papers', () => {
  test.for(papers)('%s names only files that are there', async (paper) => {
    // They are made, or appear with a first release.
    const kept = (await namedBy(paper)).filter((name) => !/\/dist\b|CHANGELOG|\.report/.test(name))
    const missing = await Promise.all(
      kept.map((name) =>
        access(join(root, name)).then(
          () => [],
          () => [name],
        ),
      ),
    )
    expect(missing.flat()).toEqual([])
  })

  test('the README of the client can be read in one sitting', async () => {
    const words = (await readFile(join(root, 'packages/client/README.md'), 'utf8')).trim().split(/\s+/)
    expect(words.length).toBeLessThanOrEqual(900)
    expect(docs).toContain(join('packages/client/docs/options.md'))
  })

  test('every decision is listed, and says what shows it', async () => {
    const listed = await namedBy('decisions/README.md')
    for (const decision of decisions.filter((name) => !name.endsWith('README.md'))) {
      expect(listed).toContain(decision)
      expect(await readFile(join(root, decision), 'utf8')).toMatch(/^Shown by `(packages|apps|spec)\//m)
    }
  })

  test('a file that is not there would be seen', async () => {
    expect((await namedBy('README.md')).length).toBeGreaterThan(8)
    expect(await namedBy('SECURITY.md')).toContain('packages/client/test/tls.test.ts')
    expect(await namedBy('decisions/README.md')).toContain('ARCHITECTURE.md')
    expect(await namedBy('packages/runs/README.md')).toContain('packages/runs/test/kill.test.ts')
  })
})
