import { markdownAddress, markdownOf, type Page } from './prose/page.ts'

/** The list of all pages, as https://llmstxt.org describes it. */
export function llmsText(title: string, summary: string, pages: Page[], base: string): string {
  const lines = pages.map(
    (page) => `- [${page.title}](${base}${markdownAddress(page.slug)}): ${page.description}`,
  )
  return `# ${title}\n\n> ${summary}\n\n${lines.join('\n')}\n`
}

/** Everything in one text, the whole reference included. */
export function llmsFullText(pages: Page[], base: string): string {
  return pages.map((page) => markdownOf(page, base)).join('\n---\n\n')
}
