import { operations } from '@onedrive-restore/client'
import ts from 'typescript'
import { docOf } from './doc-of.ts'
import { table } from './table.ts'

/** What a verb calls whose name is not that of an operation. */
const calledBy: Record<string, keyof typeof operations> = {
  signIn: 'createToken',
  waitForRestoreSession: 'getRestoreSession',
  followRestoreEvents: 'listRestoreEvents',
}

/** The methods of the client: the first sentence about each, what it gives, and what it calls. */
export function verbTable(client: ts.InterfaceDeclaration | undefined): string {
  const methods = client?.members.filter(ts.isMethodSignature) ?? []
  const rows = methods.map((method) => {
    const name = method.name.getText()
    const given = method.parameters.map((one) => one.name.getText()).filter((one) => one !== 'options')
    const { text } = docOf(method)
    const [sentence = text] = text.match(/^.+?\.(?= |$)/) ?? []
    const short = given.map((one) => one.replace(/^(restoreSession|organization)Id$/, 'id'))
    return [`\`${name}(${short.join(', ')})\``, sentence, resultOf(method), callOf(name)]
  })
  if (rows.length === 0) throw new Error('There is no interface RestoreClient with methods.')
  return table(['verb', 'what it does', 'gives', 'calls'], rows)
}

function callOf(verb: string): string {
  const found = Object.entries(operations).find(([id]) => id === (calledBy[verb] ?? verb))
  if (!found) throw new Error(`src/options/verb-table.ts does not know what ${verb} calls.`)
  const [, { method, path }] = found
  return `\`${method} ${path.replace(/\{\w+\}/g, '{id}')}\``
}

function resultOf(method: ts.MethodSignature): string {
  const type = (method.type?.getText() ?? '').replaceAll(/Schemas\['(\w+)'\]/g, '$1')
  const [, kind, result] = type.match(/^(Promise|AsyncGenerator)<([^,]+).*>$/) ?? []
  if (!result) throw new Error(`${method.name.getText()} gives neither a promise nor a list.`)
  if (result === 'void') return ''
  return kind === 'Promise' ? `\`${result}\`` : `each \`${result}\``
}
