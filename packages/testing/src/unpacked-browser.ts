import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'
import { type ExtractOptions, extract } from 'tar-fs'
import { root } from './root.ts'

/** Chromium with the libraries and the font that it needs, unpacked out of its npm package; see {@link unpackBrowser}. */
export interface UnpackedBrowser {
  executable: string
  /** Its own libnss3, libnspr4 and libexpat, so that the system needs none. */
  libraries: string
  /** The folder of a font configuration that knows only its own font. */
  fonts: string
}

const names = ['chromium.br', 'swiftshader.tar.br', 'al2023.tar.br', 'fonts.tar.br'] as const
/** For root, files would otherwise belong to whoever has the number that the archive names. */
const ours: ExtractOptions & { chown: boolean } = { chown: false }
/** Written last: the size of every other file. */
const list = 'files.json'

/** Where the browser comes from and where it goes; other places than the usual ones are for tests. */
export interface Places {
  /** The npm package. */
  source: string
  cache: string
}

const usual: Places = {
  source: fileURLToPath(new URL('..', import.meta.resolve('@sparticuz/chromium'))),
  cache: join(root, 'node_modules/.cache'),
}

/**
 * Unpacks Chromium unless that was done. Each version has a folder of its own, which appears as a whole and which
 * nobody else can write to; one that is not so is replaced and never run.
 */
export async function unpackBrowser({ source, cache }: Places = usual): Promise<UnpackedBrowser> {
  const folder = join(cache, `chromium-${await keyOf(source)}`)
  if (!(await isWhole(folder))) {
    await mkdir(cache, { recursive: true })
    const draft = await mkdtemp(`${folder}.`)
    await unpack(join(source, 'bin'), draft)
    await putInPlace(draft, folder)
  }
  return {
    executable: join(folder, 'chromium'),
    libraries: join(folder, 'lib'),
    fonts: join(folder, 'fonts'),
  }
}

/** The version, and a hash of what is unpacked. */
async function keyOf(source: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8'))
  const hash = createHash('sha256')
  for (const name of names) hash.update(await readFile(join(source, 'bin', name)))
  return `${version}-${hash.digest('hex').slice(0, 12)}`
}

async function unpack(archives: string, folder: string): Promise<void> {
  const inflate = (name: (typeof names)[number], target: NodeJS.WritableStream) =>
    pipeline(createReadStream(join(archives, name)), createBrotliDecompress(), target)
  await Promise.all([
    inflate('chromium.br', createWriteStream(join(folder, 'chromium'), { mode: 0o700 })),
    inflate('swiftshader.tar.br', extract(folder, ours)),
    inflate('al2023.tar.br', extract(folder, ours)),
    inflate('fonts.tar.br', extract(join(folder, 'fonts'), ours)),
  ])
  await writeFile(
    join(folder, 'fonts/fonts.conf'),
    // Relative to this file; the one of the package looks into folders that anybody can write to.
    '<?xml version="1.0"?><fontconfig><dir prefix="relative">fonts</dir></fontconfig>\n',
  )
  await writeFile(join(folder, list), JSON.stringify(await sizesIn(folder)))
}

/** Puts a finished draft in place: of an empty one, or of one that is not as it should be. */
async function putInPlace(draft: string, folder: string): Promise<void> {
  if (await moved(draft, folder)) return
  // Somebody else was faster, or something else lies there.
  if (!(await isWhole(folder))) {
    const aside = `${draft}.aside`
    await rename(folder, aside)
    await rename(draft, folder)
    await rm(aside, { recursive: true })
  } else await rm(draft, { recursive: true })
}

/** Moves a folder unless there is something where it should go. */
function moved(from: string, to: string): Promise<boolean> {
  return rename(from, to).then(
    () => true,
    () => false,
  )
}

/** Whether a folder is ours alone and holds exactly the files that were unpacked. */
async function isWhole(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined)
  if (!found?.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o077) !== 0) return false
  const expected = await readFile(join(folder, list), 'utf8').catch(() => undefined)
  return expected === JSON.stringify(await sizesIn(folder))
}

/** The size of every file below a folder, but the list itself; a link has none and counts as -1. */
async function sizesIn(folder: string): Promise<Record<string, number>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
  const sizes = files.sort().map(async (file) => {
    const found = await lstat(file)
    return [file.slice(folder.length + 1), found.isFile() ? found.size : -1] as const
  })
  return Object.fromEntries((await Promise.all(sizes)).filter(([name]) => name !== list))
}
