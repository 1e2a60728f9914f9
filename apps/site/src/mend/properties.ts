import { slugOf } from '../prose/page.ts'
import { type Edit, edited, type Part, visitParts } from './parts.ts'

/**
 * The page with an address for every property: its name leads to it, as the heading of a section does. What is in links
 * has none.
 */
export function withPropertyLinks(html: string): string {
  const linked = new Set<Part>()
  const used = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id))
  const links = new Set<Part>()
  const edits: Edit[] = []
  visitParts(html, ({ at, end, name }, part) => {
    if (name !== 'strong' || linked.has(part) || !isProperty(part) || isIn(part, links)) return
    linked.add(part)
    if (html.startsWith('_links', end)) links.add(part)
    const close = html.indexOf('</strong>', end)
    const id = unused(slugOf(html.slice(end, close)), used)
    edits.push({ at: part.end - 1, end: part.end - 1, text: ` id="${id}"` })
    edits.push({ at, end: at, text: `<a href="#${id}">` })
    edits.push({ at: close, end: close + '</strong>'.length, text: '</strong></a>' })
  })
  return edited(html, edits)
}

/** The page with the body open to its end, but for the links of what is in it. */
export function withOpenBody(html: string): string {
  const start = html.indexOf(' id="request-body"')
  const stop = html.indexOf(' id="responses"')
  const links = new Set<Part>()
  const edits: Edit[] = []
  visitParts(html, ({ at, end, name }, part) => {
    if (at < start || at > stop) return
    if (name === 'strong' && html.startsWith('_links', end)) links.add(part)
    if (name !== 'details' || isIn(part, links) || html.slice(at, end).includes(' open')) return
    edits.push({ at: end - 1, end: end - 1, text: ' open' })
  })
  return edited(html, edits)
}

function isIn(part: Part | undefined, parts: Set<Part>): boolean {
  return part !== undefined && (parts.has(part) || isIn(part.parent, parts))
}

function isProperty({ tag }: Part): boolean {
  return tag.includes('sl-openapi-key ')
}

/** A name that stands in several places has a number from the second one on. */
function unused(name: string, used: Set<string>): string {
  let id = name
  for (let n = 2; used.has(id); n++) id = `${name}-${n}`
  used.add(id)
  return id
}
