import { access, appendFile, chmod, copyFile, readFile, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { cloneRepo, type RepoCopy } from '@onedrive-restore/testing/repo-copy'
import { root } from '@onedrive-restore/testing/root'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { start, type } from './type-command.ts'

let clone: RepoCopy
beforeAll(async () => {
  clone = await cloneRepo()
})
afterAll(() => clone[Symbol.asyncDispose]())

test('an install by habit says npm start and does nothing', async () => {
  for (const command of ['npm install', 'npm ci']) {
    const { code, output } = await type(clone.folder, command.split(' '))
    expect(code, command).toBe(1)
    expect(output).toMatch(/^Use npm start: .*$/m)
    await expect(access(join(clone.folder, 'node_modules'))).rejects.toThrow('ENOENT')
  }
})

test.skipIf(process.platform === 'win32')('a folder that cannot be written to is one sentence', async () => {
  const node = join(clone.folder, 'node')
  await copyFile(process.execPath, node)
  await chmod(clone.folder, 0o555)
  // Nothing stops root; nobody is stopped.
  const uid = process.getuid?.() === 0 ? 65534 : undefined
  const { code, output } = await type(clone.folder, [node, 'scripts/start.mjs'], { uid })
  await chmod(clone.folder, 0o755)
  expect(code).toBe(1)
  expect(output).toMatch(/^\S+ cannot be written to, and .*\n$/)
})

test('an install does not follow a link to the packages of another folder', async () => {
  // A junction is what Windows lets everybody make.
  await symlink(join(root, 'node_modules'), join(clone.folder, 'node_modules'), 'junction')
  await appendFile(join(clone.folder, 'pnpm-lock.yaml'), '# another one\n')
  const before = await stat(join(root, 'node_modules/.modules.yaml'))
  const { code, output } = await type(clone.folder, start)
  expect(code).toBe(1)
  expect(output).toMatch(/^\S+node_modules is a link, and an install would change what it links to\. .*\n$/)
  expect((await stat(join(root, 'node_modules/.modules.yaml'))).mtimeMs).toBe(before.mtimeMs)
})

test('what fetches pnpm by its hash gets the one of the lockfile', async () => {
  const { packageManager } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const lockfile = await readFile(join(root, 'pnpm-lock.yaml'), 'utf8')
  const [, version, integrity = ''] =
    lockfile.match(/^ {2}pnpm@(\S+):\n {4}resolution: \{integrity: sha512-(\S+)\}/m) ?? []
  const hash = Buffer.from(integrity, 'base64').toString('hex')
  expect(packageManager).toBe(`pnpm@${version}+sha512.${hash}`)
})
