import ts from 'typescript-5.9'
import { negation, otherwise } from './kinds/conditions.ts'
import type { Edit, Kind } from './kinds/kind.ts'
import { comparison, logic, nullish, optional } from './kinds/operators.ts'
import { result, statement, waiting } from './kinds/statements.ts'
import { boolean, literal, number, order, string } from './kinds/values.ts'

/** Every kind of change, by its name. */
export const kinds = {
  comparison,
  logic,
  nullish,
  optional,
  negation,
  otherwise,
  boolean,
  number,
  string,
  literal,
  order,
  statement,
  result,
  waiting,
} satisfies Record<string, Kind>

/** One small change to a file. */
export interface Change extends Edit {
  kind: keyof typeof kinds
  /** Its first line, from 1. */
  line: number
}

/**
 * Every small change that a file can have, in the order of the file. What only the compiler reads, and what names other
 * modules, has none: types, imports, comments. A change that another one makes as well is there once.
 */
export function changesOf(file: string, text: string): Change[] {
  const scriptKind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, scriptKind)
  const seen = new Set([text])
  const changes: Change[] = []
  for (const node of nodesOf(source)) {
    for (const kind of Object.keys(kinds) as (keyof typeof kinds)[]) {
      for (const found of kinds[kind](node, source)) {
        const edit = separated(found, node, source)
        const changed = changedText(text, edit)
        if (seen.has(changed)) continue
        seen.add(changed)
        changes.push({ ...edit, kind, line: source.getLineAndCharacterOfPosition(edit.start).line + 1 })
      }
    }
  }
  return changes.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** A text with a change made. */
export function changedText(text: string, { start, end, text: instead }: Edit): string {
  return text.slice(0, start) + instead + text.slice(end)
}

function* nodesOf(node: ts.Node): Generator<ts.Node> {
  if (isForCompiler(node)) return
  yield node
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => {
    children.push(child)
  })
  for (const child of children) yield* nodesOf(child)
}

function isForCompiler(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    (ts.canHaveModifiers(node) &&
      (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword))
  )
}

/** Where a statement now begins with a sign that would carry on the one before it, a semicolon comes first. */
function separated(edit: Edit, node: ts.Node, source: ts.SourceFile): Edit {
  const around = ts.findAncestor(node, ts.isExpressionStatement)
  const beginsIt = around?.getStart(source) === edit.start
  if (!around || !beginsIt || !standsInList(around)) return edit
  const [first = ''] = edit.text || source.text.slice(edit.end)
  return '([`/+-'.includes(first) ? { ...edit, text: `;${edit.text}` } : edit
}

function standsInList({ parent }: ts.Statement): boolean {
  return ts.isBlock(parent) || ts.isSourceFile(parent) || ts.isCaseOrDefaultClause(parent)
}
