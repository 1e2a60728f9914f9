import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { extract, pack } from 'tar-fs'
import { expect } from 'vitest'

/** The files of a package, text by path. */
export type Files = Map<string, string>

/** Spoils them. */
export type Alter = (files: Files) => unknown

export function remove(file: string): Alter {
  return (files) => expect(files.delete(file)).toBe(true)
}

export function write(file: string, text: string): Alter {
  return (files) => files.set(file, text)
}

export function append(file: string, text: string): Alter {
  return (files) => files.set(file, textOf(files, file) + text)
}

export function replace(file: string, from: RegExp, to: string): Alter {
  return (files) => {
    expect(textOf(files, file)).toMatch(from)
    files.set(file, textOf(files, file).replace(from, to))
  }
}

/** Makes every type of a declaration any, as a compiler does that has not found what they are made of. */
export function loseTypes(file: string): Alter {
  return (files) => {
    const names = [...textOf(files, file).matchAll(/^export (?:interface|type) (\w+)/gm)]
    expect(names.length).toBeGreaterThan(0)
    files.set(file, names.map(([, name]) => `export type ${name} = any\n`).join(''))
  }
}

/** Changes fields of package.json; one that is `undefined` is gone. */
export function change(fields: object): Alter {
  return (files) => {
    const manifest = { ...JSON.parse(textOf(files, 'package.json')), ...fields }
    files.set('package.json', JSON.stringify(manifest))
  }
}

/** Looks at an installed package while its files are others. */
export async function whileAltered<T>(
  folder: string,
  before: Files,
  after: Files,
  look: () => Promise<T>,
): Promise<T> {
  try {
    await writeChanges(folder, before, after)
    return await look()
  } finally {
    await writeChanges(folder, after, before)
  }
}

/** Looks at a tarball that is made of another one, whose unpacked folder is changed. */
export async function whileRepacked<T>(
  file: string,
  changeFolder: (folder: string) => Promise<unknown>,
  look: (file: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'altered-'))
  try {
    await pipeline(createReadStream(file), createGunzip(), extract(folder))
    await changeFolder(join(folder, 'package'))
    const repacked = join(folder, 'altered.tgz')
    await pipeline(pack(folder, { entries: ['package'] }), createGzip(), createWriteStream(repacked))
    return await look(repacked)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Makes files that are as `from` says be as `to` says. */
export async function writeChanges(folder: string, from: Files, to: Files): Promise<void> {
  for (const file of from.keys()) if (!to.has(file)) await rm(join(folder, file), { force: true })
  for (const [file, text] of to) if (from.get(file) !== text) await writeFile(join(folder, file), text)
}

function textOf(files: Files, file: string): string {
  const text = files.get(file)
  if (text === undefined) throw new Error(`There is no ${file}.`)
  return text
}
