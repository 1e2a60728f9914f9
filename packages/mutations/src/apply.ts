import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseYaml, stringifyYaml } from '@redocly/openapi-core'
import type { Edit } from './mutation.ts'

type Node = Record<string, unknown>

/**
 * Applies edits to the files in a folder.
 *
 * @returns what puts the files back
 * @throws when an edit finds nothing to change: then the contract has moved on, and the catalogue has to follow
 */
export async function apply(folder: string, edits: Edit[]): Promise<() => Promise<void>> {
  const before = new Map<string, string | undefined>()
  for (const edit of edits) {
    const path = join(folder, edit.file)
    const text = await readFile(path, 'utf8').catch(() => undefined)
    if (!before.has(path)) before.set(path, text)
    await put(path, edited(edit, text))
  }
  return async () => {
    for (const [path, text] of before) await put(path, text)
  }
}

async function put(path: string, text: string | undefined): Promise<void> {
  if (text === undefined) return rm(path, { force: true })
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

/** The text of a file after an edit; `undefined` for a file that is gone. */
export function edited(edit: Edit, text: string | undefined): string | undefined {
  if ('write' in edit) return edit.write
  if (text === undefined) throw new Error(`${edit.file} does not exist.`)
  if ('erase' in edit) return undefined
  const isText = 'from' in edit
  const before = isText ? text : stringifyYaml(parseYaml(text))
  const result = isText ? text.replace(edit.from, () => edit.to) : editedTree(edit, text)
  if (result === before) throw new Error(`Nothing to change in ${edit.file}: ${JSON.stringify(edit)}`)
  return result
}

function editedTree(
  edit: Exclude<Edit, { from: string } | { write: string } | { erase: true }>,
  text: string,
): string {
  const root = parseYaml(text) as Node
  const pointer = 'remove' in edit ? edit.remove : edit.at
  const steps = pointer.split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const key = steps.pop() ?? ''
  const parent = steps.reduce<Node | undefined>((node, step) => node?.[step] as Node | undefined, root)
  if (!parent) throw new Error(`${edit.file} has no ${steps.join('/')}.`)
  if (!('set' in edit) && !(key in parent)) throw new Error(`${edit.file} has no ${pointer}.`)
  if ('set' in edit) parent[key] = edit.set
  else if ('rename' in edit) renameKey(parent, key, edit.rename)
  else if (Array.isArray(parent)) parent.splice(Number(key), 1)
  else delete parent[key]
  return stringifyYaml(root)
}

/** Keeps the order of the keys. */
function renameKey(node: Node, from: string, to: string): void {
  const entries = Object.entries(node)
  for (const [key] of entries) delete node[key]
  for (const [key, value] of entries) node[key === from ? to : key] = value
}
