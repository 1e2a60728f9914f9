import ts from 'typescript'

/** What stands above a member of an interface: its text, and what holds when it is not given. */
export function docOf(member: ts.TypeElement): { text: string; usual: string } {
  const [doc] = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc)
  const text = flat(doc?.comment)
  if (!text) throw new Error(`The property ${member.name?.getText()} has no docstring.`)
  const usual = doc?.tags?.find(({ tagName }) => tagName.text === 'default')
  return { text, usual: flat(usual?.comment) }
}

/** In one line, and without the links that only an editor follows. */
function flat(comment: ts.JSDoc['comment']): string {
  const text = (ts.getTextOfJSDocComment(comment) ?? '').replaceAll(/\{@link (\w+)\}/g, '`$1`')
  return text.replaceAll(/\s+/g, ' ').trim()
}
