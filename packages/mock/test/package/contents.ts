import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import {
  checkPackage,
  createPackageFromTarballData,
  publint,
} from '@onedrive-restore/testing/package-linters'
import { expect, test } from 'vitest'
import type { Consumer } from './consumer.ts'

const maxInstalledBytes = 15_000_000

/** What is in the tarball, and what the linters of packages say of it. */
export function testContents(tarball: () => Promise<Buffer>, consumer: () => Consumer): void {
  const installed = () => join(consumer().folder, 'node_modules/@onedrive-restore/mock')
  const files = async () => {
    const entries = await readdir(installed(), { recursive: true, withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  }

  test('publint has nothing to say of the tarball', async () => {
    const { buffer, byteOffset, byteLength } = await tarball()
    const bytes = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer
    const { messages } = await publint({ strict: true, pack: { tarball: bytes } })
    expect(messages).toEqual([])
  })

  test('are the types wrong? Not for who imports: the package is ESM only', async () => {
    const found = await checkPackage(createPackageFromTarballData(new Uint8Array(await tarball())))
    if (!found.types) throw new Error('there are no types')
    const givenUp = (problem: object) =>
      'resolutionKind' in problem && ['node10', 'node16-cjs'].includes(`${problem.resolutionKind}`)
    expect(found.problems.filter((problem) => !givenUp(problem))).toEqual([])
  })

  test('it depends on nothing, and holds nothing but what was built now', async () => {
    const manifest = JSON.parse(await readFile(join(installed(), 'package.json'), 'utf8'))
    expect(await readdir(join(consumer().folder, 'node_modules/@onedrive-restore'))).toEqual(['mock'])
    expect(
      (await readdir(join(consumer().folder, 'node_modules'))).filter((name) => !/^[.@]/.test(name)),
    ).toEqual([])
    for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies'])
      expect(manifest[kind]).toBeUndefined()
    expect(manifest.engines).toEqual({ node: '>=20' })
    expect(JSON.stringify([manifest.exports, manifest.scripts])).not.toMatch(/source"|install/)
    const names = (await files()).map((file) => file.slice(installed().length + 1))
    const expected =
      /^(dist\/(cli|index|mock)\.js|dist\/types\/[\w/-]+\.d\.ts|package\.json|README\.md|CHANGELOG\.md|LICENSE)$/
    expect(names.filter((name) => !expected.test(name))).toEqual(['dist/THIRD-PARTY-NOTICES.txt'])
    expect(names).toEqual(expect.arrayContaining(['dist/cli.js', 'dist/index.js', 'dist/mock.js', 'LICENSE']))
  })

  test('it is small', async () => {
    const sizes = await Promise.all((await files()).map(async (file) => (await stat(file)).size))
    expect(sizes.reduce((total, size) => total + size, 0)).toBeLessThan(maxInstalledBytes)
  })

  test('the licences of what it contains are beside it, that of Prism with what was changed', async () => {
    const notices = await readFile(join(installed(), 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8')
    expect(notices).toMatch(
      /@stoplight\/prism-http 5\.16\.0 \(Apache-2\.0\)[\s\S]+Apache License\s+Version 2\.0/,
    )
    expect(notices).toMatch(/Prism .* is changed by leaving parts of it out:\n- /)
    for (const name of ['ajv', 'lodash', 'fp-ts', 'selfsigned', '@stoplight/yaml'])
      expect(notices).toMatch(new RegExp(`^${name} \\d[\\d.]+ \\(`, 'm'))
  })
}
