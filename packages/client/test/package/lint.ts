import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  checkPackage,
  createPackageFromTarballData,
  publint,
} from '@onedrive-restore/testing/package-linters'
import { expect, test } from 'vitest'
import type { Consumer } from './consumer.ts'

/** What the linters of packages say of the tarball, and what is in it. */
export function testContents(consumer: () => Consumer): void {
  const installed = () => join(consumer().folder, 'node_modules/@onedrive-restore/client')

  test('publint has nothing to say of the tarball', async () => {
    const { buffer, byteOffset, byteLength } = consumer().tarball
    const tarball = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer
    const { messages } = await publint({ strict: true, pack: { tarball } })
    expect(messages).toEqual([])
  })

  test('are the types wrong? Not for who imports: the package is ESM only', async () => {
    const found = await checkPackage(createPackageFromTarballData(new Uint8Array(consumer().tarball)))
    if (!found.types) throw new Error('there are no types')
    // `require` of an ES module and resolution of the time before `exports` are what "ESM only" gives up.
    const givenUp = (problem: object) =>
      'resolutionKind' in problem && ['node10', 'node16-cjs'].includes(`${problem.resolutionKind}`)
    expect(found.problems.filter((problem) => !givenUp(problem))).toEqual([])
  })

  test('the tarball depends on nothing, and holds nothing that it does not need', async () => {
    const manifest = JSON.parse(await readFile(join(installed(), 'package.json'), 'utf8'))
    expect(manifest).toMatchObject({ type: 'module', sideEffects: false, engines: { node: '>=20' } })
    expect(manifest.dependencies).toBeUndefined()
    expect(manifest.peerDependenciesMeta).toEqual({ 'openapi-fetch': { optional: true } })
    expect(JSON.stringify([manifest.exports, manifest.imports])).not.toContain('source')
    const files = (await readdir(installed(), { recursive: true })).filter((name) => name.includes('.'))
    expect(
      files.filter(
        (name) =>
          !/^(dist\/[\w/-]+\.(js|d\.ts)|docs\/[\w-]+\.md|package\.json|README\.md|CHANGELOG\.md|LICENSE)$/.test(
            name,
          ),
      ),
    ).toEqual([])
  })
}
