import { execFile } from 'node:child_process'
import { access, appendFile, chmod, copyFile, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { cloneRepo, copyRepo } from '@onedrive-restore/testing/repo-copy'
import { root } from '@onedrive-restore/testing/root'
import { expect, test } from 'vitest'

interface Ended {
  code: number
  output: string
}

function type(folder: string, [program = '', ...args]: string[], uid?: number): Promise<Ended> {
  // As typed into a shell: what npm told the test itself would otherwise be told again.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^p?npm_/i.test(name)))
  return new Promise((resolve) =>
    execFile(program, args, { cwd: folder, env, ...(uid && { uid }) }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
    ),
  )
}

const start = [process.execPath, 'scripts/start.mjs', '--help']
const tool = [process.execPath, 'scripts/run.mjs', 'node', '--version']

test('a start installs what it needs, a tool the rest, and a start takes nothing away', {
  // Three installs that ask the registry: how long they take is not in our hands.
  timeout: 300_000,
}, async () => {
  await using clone = await cloneRepo()
  const installed = async () => (await readdir(join(clone.folder, 'node_modules/.pnpm'))).join(' ')

  const first = await type(clone.folder, start)
  expect(first).toMatchObject({ code: 0 })
  expect(first.output).toMatch(/^Installing with pnpm@[\d.]+ \.\.\.$/m)
  expect(first.output).not.toMatch(/WARN|engine/)
  expect(await installed()).not.toMatch(/biome|chromium|turbo| typescript@[467]/)
  expect((await type(clone.folder, start)).output).not.toContain('Installing')

  const other = await type(clone.folder, tool)
  expect(other.output).toContain('Installing')
  expect(other.output.trimEnd()).toMatch(/v24\.\d+\.\d+$/)
  expect(await installed()).toMatch(/biome.*chromium.*turbo/)
  expect((await type(clone.folder, start)).output).not.toContain('Installing')

  await appendFile(join(clone.folder, 'pnpm-lock.yaml'), '# another one\n')
  expect((await type(clone.folder, start)).output).toContain('Installing')
  expect(await installed()).toMatch(/biome.*chromium.*turbo/)
})

test('an install does not follow a link to the packages of another folder', async () => {
  await using copy = await copyRepo()
  await appendFile(join(copy.folder, 'pnpm-lock.yaml'), '# another one\n')
  const before = await stat(join(root, 'node_modules/.modules.yaml'))
  const { code, output } = await type(copy.folder, start)
  expect(code).toBe(1)
  expect(output).toMatch(/^\S+node_modules is a link, and an install would change what it links to\. .*\n$/)
  expect((await stat(join(root, 'node_modules/.modules.yaml'))).mtimeMs).toBe(before.mtimeMs)
})

test.skipIf(process.platform === 'win32')('a folder that cannot be written to is one sentence', async () => {
  await using clone = await cloneRepo()
  const node = join(clone.folder, 'node')
  await copyFile(process.execPath, node)
  await chmod(clone.folder, 0o555)
  // Nothing stops root; nobody is stopped.
  const uid = process.getuid?.() === 0 ? 65534 : undefined
  const { code, output } = await type(clone.folder, [node, 'scripts/start.mjs'], uid)
  expect(code).toBe(1)
  expect(output).toMatch(/^\S+ cannot be written to, and .*\n$/)
  await chmod(clone.folder, 0o755)
})

test('an install by habit says npm start and does nothing', async () => {
  await using clone = await cloneRepo()
  for (const command of ['npm install', 'npm ci']) {
    const { code, output } = await type(clone.folder, command.split(' '))
    expect(code, command).toBe(1)
    expect(output).toMatch(/^Use npm start: .*$/m)
    await expect(access(join(clone.folder, 'node_modules'))).rejects.toThrow('ENOENT')
  }
})

test('what fetches pnpm by its hash gets the one of the lockfile', async () => {
  const { packageManager } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const lockfile = await readFile(join(root, 'pnpm-lock.yaml'), 'utf8')
  const [, version, integrity = ''] =
    lockfile.match(/^ {2}pnpm@(\S+):\n {4}resolution: \{integrity: sha512-(\S+)\}/m) ?? []
  const hash = Buffer.from(integrity, 'base64').toString('hex')
  expect(packageManager).toBe(`pnpm@${version}+sha512.${hash}`)
})
