import ts from 'typescript-5.9'
import { type Kind, replaced, withoutStart } from './kind.ts'

/**
 * A statement goes. Declarations stay, since what they declare is used: the compiler would notice nearly all of that, and
 * nothing would be learnt of the tests.
 */
export const statement: Kind = (node, source) => (isRemovable(node) ? [replaced(node, source, ';')] : [])

/** `return a` becomes `return`, and `() => a` becomes `() => {}`. */
export const result: Kind = (node, source) => {
  if (ts.isReturnStatement(node) && node.expression && !isNothing(node.expression))
    return [{ start: node.getStart(source) + 'return'.length, end: node.expression.end, text: '' }]
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body) && !isNothing(node.body))
    return [replaced(node.body, source, '{}')]
  return []
}

/** `await a` becomes `a`. */
export const waiting: Kind = (node, source) => {
  if (ts.isAwaitExpression(node)) return [withoutStart(node, node.expression, source)]
  return ts.isForOfStatement(node) && node.awaitModifier ? [replaced(node.awaitModifier, source, '')] : []
}

function isRemovable(node: ts.Node): boolean {
  // What says 'use strict' is for the compiler.
  if (ts.isExpressionStatement(node)) return !ts.isStringLiteral(node.expression)
  if (ts.isReturnStatement(node)) return !node.expression
  return removable.some((isOne) => isOne(node))
}

const removable = [
  ts.isIfStatement,
  (node: ts.Node) => ts.isIterationStatement(node, false),
  ts.isSwitchStatement,
  ts.isTryStatement,
  ts.isThrowStatement,
  ts.isBreakOrContinueStatement,
]

function isNothing(node: ts.Expression): boolean {
  return ts.isVoidExpression(node) || (ts.isIdentifier(node) && node.text === 'undefined')
}
