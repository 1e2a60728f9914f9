import ts from 'typescript-5.9'

/** What stands between two places of a text, and what is put there instead. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** The edits that one kind of change makes of one node; none where it has nothing to do. */
export type Kind = (node: ts.Node, source: ts.SourceFile) => Edit[]

/** Puts a text in the place of a node. */
export function replaced(node: ts.Node, source: ts.SourceFile, text: string): Edit {
  return { start: node.getStart(source), end: node.end, text }
}

/** Takes away what stands before a part of a node. */
export function withoutStart(node: ts.Node, part: ts.Node, source: ts.SourceFile): Edit {
  return { start: node.getStart(source), end: part.getStart(source), text: '' }
}

/** Whether a node is `!x`. */
export function isNot(node: ts.Node): node is ts.PrefixUnaryExpression {
  return ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken
}
