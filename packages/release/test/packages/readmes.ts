import { execFile } from 'node:child_process'
import { access, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Packed } from '@onedrive-restore/testing/packed'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Registry, serveRegistry } from '../../src/registry.ts'
import { rules } from '../../src/rules.ts'
import { readTarball } from '../../src/tarball.ts'

const isWindows = process.platform === 'win32'

/** What the READMEs tell a reader to type first, typed into an empty folder. */
export function testReadmes(packed: () => Packed[]): void {
  let registry: Registry
  beforeAll(async () => {
    registry = await serveRegistry(packed())
  })
  afterAll(() => registry?.[Symbol.asyncDispose]())

  async function filesOf(short: string): Promise<Map<string, string>> {
    const one = packed().find((found) => found.short === short)
    return (await readTarball(one?.file ?? '')).files
  }

  async function readme(short: string): Promise<string> {
    return (await filesOf(short)).get('README.md') ?? ''
  }

  /** The README of a package, and the pages beside it. */
  async function pagesOf(short: string): Promise<string> {
    return [...(await filesOf(short))]
      .filter(([file]) => /^(README|docs\/.+)\.md$/.test(file))
      .map(([, text]) => text)
      .join('\n')
  }

  async function type(line: string, folder: string): Promise<string> {
    const [program = '', ...args] = line.split(' ')
    // What npm would put beside its own files, or read at home, is in the folder as well.
    const own = {
      npm_config_prefix: folder,
      npm_config_userconfig: join(folder, '.npmrc'),
      npm_config_yes: 'true',
    }
    const env = { ...process.env, ...own }
    const { stdout } = await promisify(execFile)(program, args, { cwd: folder, env, shell: isWindows })
    return stdout
  }

  test.for(Object.keys(rules))('%s says how it is installed, and so it is', async (short) => {
    const lines = [...(await readme(short)).matchAll(/^```sh\n(npm install .+)\n```$/gm)]
    expect(lines.length).toBeGreaterThan(0)
    const folder = await mkdtemp(join(tmpdir(), 'reader-'))
    try {
      await writeFile(join(folder, '.npmrc'), registry.npmrc)
      // npm looks for a project above an empty folder.
      await writeFile(join(folder, 'package.json'), '{ "private": true }')
      for (const [, line = ''] of lines) {
        await type(`${line} --no-audit --no-fund --prefer-offline`, folder)
        const parent = line.includes('--global') ? (isWindows ? '' : 'lib') : ''
        for (const [name] of line.matchAll(/@onedrive-restore\/\w+/g))
          await access(join(folder, parent, 'node_modules', name, 'package.json'))
      }
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test('cli says how it is tried, and so it can be', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reader-'))
    try {
      await writeFile(join(folder, '.npmrc'), registry.npmrc)
      const [, line = ''] = (await readme('cli')).match(/^(npx .+ --help)$/m) ?? []
      expect(await type(line, folder)).toContain('onedrive-restore')
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test('client has the recipe for Jest that is tried', async () => {
    const page = (await filesOf('client')).get('docs/jest.md') ?? ''
    const [, block = '{}'] = page.match(/^```json\n(.+?)^```$/ms) ?? []
    const tried = await readFile(new URL('jest/package.json', projects), 'utf8')
    expect(JSON.parse(tried).jest).toMatchObject(JSON.parse(block))
    expect(Object.keys(JSON.parse(block))).toEqual(['transform', 'transformIgnorePatterns'])
  })

  test.for(Object.keys(rules))('%s has no block that nobody tries', async (short) => {
    const tried = await triedFiles()
    const blocks = blocksOf(await pagesOf(short))
    expect(blocks.filter((block) => !isTried(short, block, tried)).map(({ text }) => text)).toEqual([])
  })

  test('client has recipes that strangers try, and a block is seen that differs from what they do', async () => {
    const tried = await triedFiles()
    const named = blocksOf(await pagesOf('client')).filter(({ file }) => file)
    expect(named.length).toBeGreaterThan(5)
    for (const block of named)
      expect(isTried('client', { ...block, text: `${block.text} ` }, tried), block.file).toBe(false)
  })
}

interface Block {
  language: string
  /** The file that its first line names. */
  file: string | undefined
  text: string
}

function blocksOf(readme: string): Block[] {
  const found = readme.matchAll(/^```([^\n]*)\n(?:\/\/ (\S+\.\w+)\n)?(.*?)^```/gms)
  return [...found].map(([, language = '', file, text = '']) => ({ language, file, text }))
}

/** Each file of each stranger's project with its text. */
async function triedFiles(): Promise<Set<string>> {
  const names = (await readdir(projects, { recursive: true, withFileTypes: true })).filter((one) =>
    one.isFile(),
  )
  const folder = fileURLToPath(projects)
  const texts = names.map(async ({ name, parentPath }) => {
    const file = join(parentPath, name)
    const [, ...path] = relative(folder, file).split(sep)
    return `${path.join('/')}\n${await readFile(file, 'utf8')}`
  })
  return new Set(await Promise.all(texts))
}

/** Lines that a test cannot type, because they want a server, an answer or a finding of somebody. */
const untried: Record<string, RegExp> = {
  cli: /^(npx .+--help|npm install --global .+|eval .+)\n/,
  mock: /^npx @onedrive-restore\/mock (check|--drives) /,
}

/** Whether a block is what a stranger does, or is compiled and run by the tests of its package. */
function isTried(short: string, { language, file, text }: Block, tried: Set<string>): boolean {
  if (language.startsWith('sh guide')) return true
  if (/^npm install /.test(text) || untried[short]?.test(text)) return true
  if (language === 'json') return short === 'client'
  // The tests of conformance run those of the mock under their names.
  if (language === 'ts' && (!file || short === 'mock')) return ['client', 'mock', 'runs'].includes(short)
  return tried.has(`${file}\n${text}`)
}

const projects = new URL('../../strangers/', import.meta.url)
