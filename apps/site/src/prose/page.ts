/** A page of the site that is written in Markdown. Links to other pages begin with `/`, see {@link withBase}. */
export interface Page {
  /** Its address without slashes at the ends; empty for the landing page. */
  slug: string
  title: string
  description: string
  body: string
}

/** Whatever Markdown makes of `/`-links: they get what stands before all addresses of the site. */
export function withBase(markdown: string, base: string): string {
  return markdown.replaceAll(/(\]\(|href=")\//g, `$1${base}`)
}

/** A link to the page's own Markdown, for those who read Markdown. */
export function markdownAddress(slug: string): string {
  return slug === '' ? 'index.md' : `${slug}.md`
}

/** A page as Markdown alone: links lead to Markdown too. */
export function markdownOf({ title, description, body }: Page, base: string): string {
  const linked = body
    .replaceAll(/^<\/?div.*>\n+/gm, '')
    .replaceAll(
      /\]\(\/((?:[\w-]+\/)*)(#[\w-]+)?\)/g,
      (_, path: string, hash = '') => `](/${markdownAddress(path.replace(/\/$/, ''))}${hash})`,
    )
  const lead = body.startsWith(description) ? '' : `${description}\n\n`
  return withBase(`# ${title}\n\n${lead}${linked.trim()}\n`, base)
}

/** The address of an operation's page. */
export function operationSlug(operationId: string): string {
  return `reference/operations/${operationId.toLowerCase()}`
}

/** A text as an address: what GitHub makes of a heading. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .trim()
    .replaceAll(/\s+/g, '-')
}

/** The text before the first heading of a level, and each section below one, in order. */
export function sectionsOf(markdown: string, level: 1 | 2): { intro: string; sections: Section[] } {
  const [intro = '', ...parts] = withoutFences(markdown).split(new RegExp(`^${'#'.repeat(level)} `, 'm'))
  const sections = parts.map((part) => {
    const [heading = '', ...lines] = part.split('\n')
    return { heading: heading.trim(), text: withFences(lines.join('\n').trim()) }
  })
  return { intro: withFences(intro.trim()), sections }
}

export interface Section {
  heading: string
  text: string
}

/** A comment in a code block begins as a heading does; so the `#` at the start of its lines is hidden for a while. */
const hidden = '\u0000'

function withoutFences(markdown: string): string {
  return markdown.replaceAll(/^```[\s\S]*?^```/gm, (block) => block.replaceAll(/^#/gm, hidden))
}

function withFences(markdown: string): string {
  return markdown.replaceAll(hidden, '#')
}
