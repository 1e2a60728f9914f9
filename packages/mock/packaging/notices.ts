import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { changes } from './slim-prism.ts'

const folder = fileURLToPath(new URL('..', import.meta.url))

/** Licences that let a package become part of ours, as long as their text stands beside it. */
const allowed = ['MIT', 'Apache-2.0', 'BSD-3-Clause', '0BSD']

/** Packages that bring no file with their licence. They say that it is MIT's, and name this holder. */
const holders: Record<string, string> = {
  '@stoplight/json-schema-merge-allof': 'Martin Hansen',
  'fnv-plus': 'Travis Webb',
  'parse-multipart-data': 'Ignacio Mazzara',
  'uri-template-lite': '2014-2019 Lauri Rooden',
}

/** Our sources, and what the plugins of the build have written. */
const ours = /^(src|packaging)\/|^(node|replaced):/

/** A package of somebody else. */
interface Part {
  /** Name and version. */
  name: string
  licence: string
  /** The licence in full. */
  text: string
}

/** Writes the licences of all packages that the bundled files come from. */
export async function writeNotices(dist: string, inputs: string[]): Promise<void> {
  await writeFile(`${dist}THIRD-PARTY-NOTICES.txt`, noticesOf(await partsOf(inputs)))
}

/**
 * The packages that files come from, each once. Files are relative to this package.
 *
 * @throws for a file that is neither ours nor in a package, and for a package whose licence is missing or not allowed
 */
export async function partsOf(files: string[]): Promise<Part[]> {
  const foreign = files.filter((file) => !ours.test(file))
  const stray = foreign.find((file) => !file.includes('node_modules/'))
  if (stray) throw new Error(`${stray} is neither ours nor in a package.`)
  const folders = new Set(foreign.map((file) => packageOf(dirname(resolve(folder, file)))))
  return Promise.all([...folders].map(readPart))
}

/** Some packages have further package.json files inside, which name nothing. */
function packageOf(inside: string): string {
  const isWhole = /\/node_modules\/(@[^/]+\/)?[^/]+$/.test(inside)
  return isWhole && existsSync(join(inside, 'package.json')) ? inside : packageOf(dirname(inside))
}

async function readPart(place: string): Promise<Part> {
  const manifest = JSON.parse(await readFile(join(place, 'package.json'), 'utf8'))
  const licence: string = manifest.license ?? manifest.licenses?.[0]?.type
  if (!allowed.includes(licence))
    throw new Error(`${manifest.name} is licensed as ${licence}, which is not allowed.`)
  const files = (await readdir(place)).filter((file) => /^(licen[cs]e|copying|notice|copyright)/i.test(file))
  const texts = await Promise.all(files.sort().map((file) => readFile(join(place, file), 'utf8')))
  const text = texts.map((one) => one.replaceAll('\r', '').trim()).join('\n\n')
  return { name: `${manifest.name} ${manifest.version}`, licence, text: text || mit(manifest.name) }
}

function mit(name: string): string {
  const holder = holders[name]
  if (!holder) throw new Error(`${name} brings no file with its licence; name the holder in notices.ts.`)
  return `Copyright (c) ${holder}\n\n${mitTerms}`
}

/** Each text once, below the packages that have it. */
function noticesOf(parts: Part[]): string {
  const sections = new Map<string, string[]>()
  for (const { name, licence, text } of parts.toSorted((a, b) => a.name.localeCompare(b.name)))
    sections.set(text, [...(sections.get(text) ?? []), `${name} (${licence})`])
  const texts = [...sections].map(([text, names]) => `${names.join('\n')}\n\n${text}`)
  return `${[head, ...texts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}

const head = `mock.js contains the packages below, minified, each under its own licence.

Prism (@stoplight/prism-core, @stoplight/prism-http) is changed by leaving parts of it out:
${changes.map((why) => `- ${why}`).join('\n')}`

const mitTerms = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`
