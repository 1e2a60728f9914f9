import ts from 'typescript-5.9'
import { isNot, type Kind, replaced, withoutStart } from './kind.ts'

const { SyntaxKind } = ts

/** `!a` becomes `a`, and `if (a)` becomes `if (!(a))`. */
export const negation: Kind = (node, source) => {
  // The two of `!!a` would be the same change.
  if (isNot(node)) return isNot(node.parent) ? [] : [withoutStart(node, node.operand, source)]
  const condition = conditionOf(node)
  // There another operator says the same.
  if (!condition || isNot(condition) || isEquality(condition)) return []
  return [replaced(condition, source, `!(${condition.getText(source)})`)]
}

/** `if (a) b; else c` becomes `if (a) b`. */
export const otherwise: Kind = (node) =>
  ts.isIfStatement(node) && node.elseStatement
    ? [{ start: node.thenStatement.end, end: node.elseStatement.end, text: '' }]
    : []

function conditionOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isIfStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node)) return node.expression
  if (ts.isForStatement(node) || ts.isConditionalExpression(node)) return node.condition
  return undefined
}

function isEquality(node: ts.Expression): boolean {
  const equalities = [
    SyntaxKind.EqualsEqualsEqualsToken,
    SyntaxKind.ExclamationEqualsEqualsToken,
    SyntaxKind.EqualsEqualsToken,
    SyntaxKind.ExclamationEqualsToken,
  ]
  return ts.isBinaryExpression(node) && equalities.includes(node.operatorToken.kind)
}
