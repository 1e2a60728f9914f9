import ts from 'typescript'

/**
 * Gives the schemas names of their own. openapi-typescript writes each as a property of `components`, and then the
 * compiler spells a type out to its last brace wherever it complains of one; what it names, it names in a word.
 */
export function withNamedSchemas(nodes: ts.Node[]): ts.Node[] {
  return nodes.flatMap((node) => {
    if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'components') return node
    const named: ts.Node[] = []
    const members = node.members.map((member) => (isSchemas(member) ? referring(member, named) : member))
    const { modifiers, name, typeParameters, heritageClauses } = node
    return [
      ...named,
      ts.factory.updateInterfaceDeclaration(node, modifiers, name, typeParameters, heritageClauses, members),
    ]
  })
}

type Schemas = ts.PropertySignature & { type: ts.TypeLiteralNode }

function isSchemas(member: ts.TypeElement): member is Schemas {
  if (!ts.isPropertySignature(member) || !member.type || !ts.isTypeLiteralNode(member.type)) return false
  return ts.isIdentifier(member.name) && member.name.text === 'schemas'
}

/** The same schemas, each by its name, whose declaration is added to `named`. */
function referring(schemas: Schemas, named: ts.Node[]): ts.TypeElement {
  const members = schemas.type.members.map((member) => {
    const declaration = ts.isPropertySignature(member) && declarationOf(member)
    if (!declaration) return member
    named.push(declaration)
    const { modifiers, name, questionToken } = member
    const type = ts.factory.createTypeReferenceNode(declaration.name)
    return ts.factory.createPropertySignature(modifiers, name, questionToken, type)
  })
  const { modifiers, name, questionToken } = schemas
  const type = ts.factory.createTypeLiteralNode(members)
  return ts.factory.updatePropertySignature(schemas, modifiers, name, questionToken, type)
}

/** A schema as a declaration. Lists of values stay where they are: a complaint should show them. */
function declarationOf(member: ts.PropertySignature) {
  const { name, type } = member
  if (!ts.isIdentifier(name) || !type || !isNamed(type)) return undefined
  const exported = [ts.factory.createModifier(ts.SyntaxKind.ExportKeyword)]
  const declaration = ts.factory.createTypeAliasDeclaration(exported, name, undefined, type)
  return ts.setSyntheticLeadingComments(declaration, ts.getSyntheticLeadingComments(member))
}

function isNamed(type: ts.TypeNode): boolean {
  if (ts.isUnionTypeNode(type)) return type.types.every(ts.isIndexedAccessTypeNode)
  return ts.isTypeLiteralNode(type) || ts.isIntersectionTypeNode(type)
}
