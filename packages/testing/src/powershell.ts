import { fileURLToPath } from 'node:url'
import { Language, type Node, Parser } from 'web-tree-sitter'

const grammar = fileURLToPath(import.meta.resolve('tree-sitter-powershell/tree-sitter-powershell.wasm'))

/**
 * Where a script is no PowerShell, as `line:column text`, by the grammar of tree-sitter. It knows what can be written and
 * not what it does, and is more lenient than PowerShell; but it works where there is none.
 */
export async function powershellFaults(script: string): Promise<string[]> {
  const tree = (await parser).parse(script)
  if (!tree) throw new Error('The grammar gave up.')
  const faults = faultsIn(tree.rootNode)
  tree.delete()
  return faults
}

const parser = load()

async function load(): Promise<Parser> {
  await Parser.init()
  return new Parser().setLanguage(await Language.load(grammar))
}

function faultsIn(node: Node): string[] {
  const { row, column } = node.startPosition
  if (node.isMissing) return [`${row + 1}:${column + 1} ${node.type} is missing`]
  if (node.isError) return [`${row + 1}:${column + 1} ${node.text.slice(0, 60)}`]
  return node.hasError ? node.children.flatMap((child) => (child ? faultsIn(child) : [])) : []
}
