import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { partsOf } from '../packaging/notices.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'licences-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** A file in a package that has this manifest and these files. */
async function fileOf(manifest: object, files: Record<string, string> = {}): Promise<string> {
  const place = join(folder, 'node_modules', `${(manifest as { name: string }).name}`)
  await mkdir(join(place, 'lib'), { recursive: true })
  // Some packages say inside what kind of module it is; that is no package.
  await writeFile(join(place, 'lib/package.json'), '{ "type": "commonjs" }')
  const written = { 'package.json': JSON.stringify({ version: '1.0.0', ...manifest }), ...files }
  for (const [name, text] of Object.entries(written)) await writeFile(join(place, name), text)
  return join(place, 'lib/index.js')
}

test('a package has its licence and its notice, once', async () => {
  const files = { LICENSE: 'The terms.', 'NOTICE.txt': 'The notice.', 'README.md': 'No.' }
  const file = await fileOf({ name: '@scope/whole', license: 'Apache-2.0' }, files)
  const parts = await partsOf([file, file.replace('index', 'other'), 'src/index.ts', 'replaced:lodash/fp'])
  expect(parts).toEqual([
    { name: '@scope/whole 1.0.0', licence: 'Apache-2.0', text: 'The terms.\n\nThe notice.' },
  ])
})

test.for([
  [{ name: 'viral', license: 'GPL-3.0' }, 'viral is licensed as GPL-3.0, which is not allowed.'],
  [{ name: 'silent' }, 'silent is licensed as undefined, which is not allowed.'],
  [{ name: 'bare', license: 'MIT' }, 'bare brings no file with its licence; name the holder in notices.ts.'],
] as const)('%j fails the build', async ([manifest, sentence]) => {
  await expect(partsOf([await fileOf(manifest)])).rejects.toThrow(sentence)
})

test('a file of which nobody knows whose it is fails the build', async () => {
  await expect(partsOf(['../elsewhere/copied.js'])).rejects.toThrow('neither ours nor in a package')
})
