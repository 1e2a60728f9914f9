/** A part of a page that can have a source: a property, or a whole section such as the body. */
export interface Part {
  /** Where its tag begins and ends. */
  at: number
  end: number
  tag: string
  parent: Part | undefined
}

/** A text to put in the place of what is between two positions. */
export interface Edit {
  at: number
  end: number
  text: string
}

// Code of other languages is passed over as it is.
const tags = /<(script|style)\b.*?<\/\1>|<(\/?)([a-z][\w-]*)([^>]*)>/gs
const empty = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'path', 'wbr'])
const isPart = /class="[^"]*\bsl-openapi-(key|section)[ "]/

/** Calls a function for every tag of a page that stands in a part, in order. */
export function visitParts(
  html: string,
  visit: (tag: { at: number; end: number; name: string }, part: Part) => void,
): void {
  const open: (Part | undefined)[] = []
  for (const { 0: tag, index: at, 2: slash, 3: name, 4: attributes = '' } of html.matchAll(tags)) {
    if (!name) continue
    if (slash) {
      open.pop()
      continue
    }
    const end = at + tag.length
    const around = open.at(-1)
    const part = isPart.test(attributes) ? { at, end, tag, parent: around } : around
    if (!empty.has(name) && !attributes.endsWith('/')) open.push(part)
    if (part) visit({ at, end, name }, part)
  }
  if (open.length > 0) throw new Error('A page of the reference has a tag that is not closed.')
}

/** The page with what the edits say, which must not overlap. */
export function edited(html: string, edits: Edit[]): string {
  let text = ''
  let last = 0
  for (const edit of edits.toSorted((a, b) => a.at - b.at)) {
    text += html.slice(last, edit.at) + edit.text
    last = edit.end
  }
  return text + html.slice(last)
}
