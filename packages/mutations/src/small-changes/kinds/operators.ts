import ts from 'typescript-5.9'
import { type Kind, replaced } from './kind.ts'

const { SyntaxKind } = ts

/** `a < b` becomes `a <= b`, `a === b` becomes `a !== b`. */
export const comparison: Kind = swapOf([
  [SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [SyntaxKind.EqualsEqualsToken, '!='],
  [SyntaxKind.ExclamationEqualsToken, '=='],
  [SyntaxKind.LessThanToken, '<='],
  [SyntaxKind.LessThanEqualsToken, '<'],
  [SyntaxKind.GreaterThanToken, '>='],
  [SyntaxKind.GreaterThanEqualsToken, '>'],
])

/** `a && b` becomes `a || b`. */
export const logic: Kind = swapOf([
  [SyntaxKind.AmpersandAmpersandToken, '||'],
  [SyntaxKind.BarBarToken, '&&'],
  [SyntaxKind.AmpersandAmpersandEqualsToken, '||='],
  [SyntaxKind.BarBarEqualsToken, '&&='],
])

/** `a ?? b` becomes `a`, or `b`. */
export const nullish: Kind = (node, source) => {
  if (!ts.isBinaryExpression(node)) return []
  const { left, operatorToken, right } = node
  if (operatorToken.kind === SyntaxKind.QuestionQuestionEqualsToken)
    return [replaced(operatorToken, source, '=')]
  if (operatorToken.kind !== SyntaxKind.QuestionQuestionToken) return []
  return [
    { start: left.end, end: right.end, text: '' },
    { start: left.getStart(source), end: right.getStart(source), text: '' },
  ]
}

/** `a?.b` becomes `a.b`. */
export const optional: Kind = (node, source) => {
  if (ts.isPropertyAccessExpression(node) && node.questionDotToken)
    return [replaced(node.questionDotToken, source, '.')]
  if ((ts.isElementAccessExpression(node) || ts.isCallExpression(node)) && node.questionDotToken)
    return [replaced(node.questionDotToken, source, '')]
  return []
}

function swapOf(swaps: [ts.SyntaxKind, string][]): Kind {
  const others = new Map(swaps)
  return (node, source) => {
    const other = ts.isBinaryExpression(node) && others.get(node.operatorToken.kind)
    return other ? [replaced(node.operatorToken, source, other)] : []
  }
}
