import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { brotliCompressSync } from 'node:zlib'
import { pack } from 'tar-fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Places, unpackBrowser } from '../src/unpacked-browser.ts'

let folder: string
let places: Places
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unpacked-browser-'))
  places = { source: join(folder, 'package'), cache: join(folder, 'cache') }
  await makePackage('1.0.0', '#!/bin/sh\necho one\n')
})
afterEach(() => rm(folder, { recursive: true }))

/** A package such as the real one, but small. */
async function makePackage(version: string, program: string): Promise<void> {
  const bin = join(places.source, 'bin')
  const library = join(folder, 'lib')
  await Promise.all([bin, library].map((name) => mkdir(name, { recursive: true })))
  await writeFile(join(library, 'libone.so'), 'one')
  const archive = brotliCompressSync(await buffer(pack(library)))
  await writeFile(join(places.source, 'package.json'), JSON.stringify({ version }))
  await writeFile(join(bin, 'chromium.br'), brotliCompressSync(Buffer.from(program)))
  for (const name of ['swiftshader', 'al2023', 'fonts']) await writeFile(join(bin, `${name}.tar.br`), archive)
}

async function unpacked(): Promise<string> {
  return readFile((await unpackBrowser(places)).executable, 'utf8')
}

test('it is unpacked once, into a folder that only its owner can enter', async () => {
  const { executable } = await unpackBrowser(places)
  const { mode, uid, ino } = await stat(dirname(executable))
  expect(mode & 0o777).toBe(0o700)
  expect(uid).toBe(process.getuid?.())
  expect((await stat(executable)).mode & 0o100).toBe(0o100)
  expect((await stat(dirname((await unpackBrowser(places)).executable))).ino).toBe(ino)
})

test.for([1, 2, 3])(
  'many at the same time get one and the same, and leave nothing else: round %i',
  async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => unpackBrowser(places)))
    expect(new Set(all.map(({ executable }) => executable)).size).toBe(1)
    expect(await readdir(places.cache)).toHaveLength(1)
    expect(await unpacked()).toContain('one')
  },
)

test('a new version takes effect, and so does a changed file of the same version', async () => {
  await unpacked()
  await makePackage('2.0.0', 'two')
  expect(await unpacked()).toBe('two')
  await makePackage('2.0.0', 'three')
  expect(await unpacked()).toBe('three')
})

const planted: [name: string, plant: (place: string) => Promise<unknown>][] = [
  ['a folder that others can write to', (place) => chmod(place, 0o777)],
  ['a folder that others can read', (place) => chmod(place, 0o750)],
  ['a half-unpacked program', (place) => truncate(join(place, 'chromium'), 3)],
  ['a longer program', (place) => writeFile(join(place, 'chromium'), '#!/bin/sh\necho something else\n')],
  ['a missing library', (place) => rm(join(place, 'libone.so'))],
  ['one more library', (place) => writeFile(join(place, 'libtwo.so'), 'two')],
  ['a missing list', (place) => rm(join(place, 'files.json'))],
  [
    'a link in place of the program',
    async (place) => {
      const { size } = await stat(join(place, 'chromium'))
      await rm(join(place, 'chromium'))
      // As long as the program is.
      await symlink('x'.repeat(size), join(place, 'chromium'))
    },
  ],
  [
    'a link to a folder of the same kind',
    async (place) => {
      await rename(place, `${place}-moved`)
      await symlink(`${place}-moved`, place)
    },
  ],
  [
    'an empty folder',
    async (place) => {
      await rm(place, { recursive: true })
      await mkdir(place)
    },
  ],
  [
    'a file',
    async (place) => {
      await rm(place, { recursive: true })
      await writeFile(place, 'echo planted')
    },
  ],
]
test.for(planted)('%s is replaced and not run', async ([, plant]) => {
  const before = await unpackBrowser(places)
  await plant(dirname(before.executable))
  expect(await unpacked()).toBe('#!/bin/sh\necho one\n')
  const { mode } = await stat(dirname(before.executable))
  expect(mode & 0o777).toBe(0o700)
})

test.skipIf(process.getuid?.() !== 0)(
  'a folder of somebody else is replaced, though it looks right',
  async () => {
    const { chown } = await import('node:fs/promises')
    const { executable } = await unpackBrowser(places)
    await chown(dirname(executable), 65534, 65534)
    await unpackBrowser(places)
    expect((await stat(dirname(executable))).uid).toBe(0)
  },
)
