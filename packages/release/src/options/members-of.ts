import ts from 'typescript'

/** A property of an interface, as its docstring tells it. */
export interface Member {
  name: string
  isRequired: boolean
  text: string
  /** What holds when it is not given. */
  usual: string
}

/** The interfaces of some sources, by name. */
export function interfacesIn(sources: string[]): Map<string, ts.InterfaceDeclaration> {
  const found = sources
    .flatMap((source) => [...ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest, true).statements])
    .filter(ts.isInterfaceDeclaration)
  return new Map(found.map((one) => [one.name.text, one]))
}

/**
 * The properties of an interface, its own before those of the interfaces that it extends; without those of interfaces
 * that are shown by themselves.
 */
export function membersOf(
  name: string,
  interfaces: Map<string, ts.InterfaceDeclaration>,
  shown: string[] = [],
): Member[] {
  const found = interfaces.get(name)
  if (!found) throw new Error(`There is no interface ${name}.`)
  const own = found.members.filter(ts.isPropertySignature).map(memberOf)
  const bases = (found.heritageClauses ?? []).flatMap(({ types }) => types.map((type) => type.getText()))
  const inherited = bases.filter((base) => !shown.includes(base))
  return [...own, ...inherited.flatMap((base) => membersOf(base, interfaces, shown))]
}

function memberOf(property: ts.PropertySignature): Member {
  const name = property.name.getText()
  const [doc] = ts.getJSDocCommentsAndTags(property).filter(ts.isJSDoc)
  const text = flat(doc?.comment)
  if (!text) throw new Error(`The property ${name} has no docstring.`)
  const usual = doc?.tags?.find(({ tagName }) => tagName.text === 'default')
  return { name, isRequired: !property.questionToken, text, usual: flat(usual?.comment) }
}

/** In one line, and without the links that only an editor follows. */
function flat(comment: ts.JSDoc['comment']): string {
  const text = (ts.getTextOfJSDocComment(comment) ?? '').replaceAll(/\{@link (\w+)\}/g, '`$1`')
  return text.replaceAll(/\s+/g, ' ').trim()
}
