import ts from 'typescript'
import { docOf } from './doc-of.ts'

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
  return { name: property.name.getText(), isRequired: !property.questionToken, ...docOf(property) }
}
