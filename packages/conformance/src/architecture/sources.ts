import { readFile } from 'node:fs/promises'
import { parseSync } from 'vite'

/** A piece of text that a source file holds as a string. */
export interface Text {
  value: string
  line: number
}

/**
 * The strings of a source file: literals, the fixed parts of templates, and text between JSX tags. Left out is the
 * name in an indexed access type, `Body['name']`: the compiler checks it and nothing of it is left when it runs.
 */
export function textsOf(file: string, source: string): Text[] {
  const texts: Text[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit)
    else if (typeof node === 'object' && node !== null) visitNode(node)
  }
  const visitNode = (node: object): void => {
    const { type, start = 0, value, objectType } = node as Node
    const text = type === 'TemplateElement' ? (value as { cooked: string }).cooked : value
    if (carriers.has(type ?? '') && typeof text === 'string')
      texts.push({ value: text.trim(), line: source.slice(0, start).split('\n').length })
    if (type === 'TSIndexedAccessType') visit(objectType)
    else Object.values(node).forEach(visit)
  }
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]?.message}`)
  visit(program)
  return texts
}

interface Node {
  type?: string
  start?: number
  value?: unknown
  objectType?: unknown
}

const carriers = new Set(['Literal', 'TemplateElement', 'JSXText'])

/** Reads and parses a file; see {@link textsOf}. */
export async function readTexts(file: string): Promise<Text[]> {
  return textsOf(file, await readFile(file, 'utf8'))
}
