import ts from 'typescript-5.9'
import { type Kind, replaced } from './kind.ts'

const { SyntaxKind } = ts

/** `true` becomes `false`. */
export const boolean: Kind = (node, source) => {
  if (node.kind === SyntaxKind.TrueKeyword) return [replaced(node, source, 'false')]
  return node.kind === SyntaxKind.FalseKeyword ? [replaced(node, source, 'true')] : []
}

/** `3` becomes `4`. */
export const number: Kind = (node, source) => {
  if (ts.isNumericLiteral(node)) return [replaced(node, source, `${Number(node.text) + 1}`)]
  return ts.isBigIntLiteral(node) ? [replaced(node, source, `${BigInt(node.text.slice(0, -1)) + 1n}n`)] : []
}

/** `'a'` becomes `''`, and the text between two tags of a page goes. */
export const string: Kind = (node, source) => {
  if (ts.isTemplateExpression(node)) return [replaced(node, source, '``')]
  if (ts.isNoSubstitutionTemplateLiteral(node)) return node.text ? [replaced(node, source, '``')] : []
  if (ts.isJsxText(node)) return node.containsOnlyTriviaWhiteSpaces ? [] : [replaced(node, source, '')]
  if (!ts.isStringLiteral(node) || node.text === '' || namesModule(node)) return []
  return [replaced(node, source, ts.isJsxAttribute(node.parent) ? '""' : "''")]
}

/** `[a]` becomes `[]`, and `{ a: b }` becomes `{}`. */
export const literal: Kind = (node, source) => {
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 0 && !isTarget(node))
    return [replaced(node, source, '[]')]
  if (ts.isObjectLiteralExpression(node) && node.properties.length > 0 && !isTarget(node))
    return [replaced(node, source, '{}')]
  return []
}

/** `f(a, b)` becomes `f(b, a)`. */
export const order: Kind = (node, source) => {
  const given = ts.isCallExpression(node) || ts.isNewExpression(node) ? (node.arguments ?? []) : []
  return given.slice(1).map((second, place) => {
    const first = given[place] as ts.Expression
    const between = source.text.slice(first.end, second.getStart(source))
    const text = second.getText(source) + between + first.getText(source)
    return { start: first.getStart(source), end: second.end, text }
  })
}

function namesModule({ parent }: ts.StringLiteral): boolean {
  return ts.isCallExpression(parent) && parent.expression.kind === SyntaxKind.ImportKeyword
}

/** Whether values are taken apart by it: `[a, b] = c`. */
function isTarget(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isForOfStatement(parent)) return parent.initializer === node
  return (
    ts.isBinaryExpression(parent) &&
    parent.operatorToken.kind === SyntaxKind.EqualsToken &&
    parent.left === node
  )
}
