import type { Page } from './page.ts'

/**
 * Makes what turns the links of a package's papers, which lead from file to file, into addresses of the site. What the site does
 * not have, such as a folder of the repository, is named without a link.
 */
export function packageLinks(slug: string, guides: Page[]): (markdown: string) => string {
  const addressOf = (path: string): string | undefined => {
    const [, guide] = path.match(/spec\/guides\/(\d)-[\w-]+\.md$/) ?? []
    if (guide) return `/${guides[Number(guide) - 1]?.slug}/`
    const [, other] = path.match(/^(?:\.\.\/)+([a-z]+)\/README\.md$/) ?? []
    if (other) return `/packages/${other}/`
    if (path === '../README.md') return `/${slug}/`
    const [, doc] = path.match(/^(?:docs\/)?([a-z-]+)\.md$/) ?? []
    return doc && `/${slug}/${doc}/`
  }
  return (markdown) =>
    markdown.replaceAll(
      /\[([^\]]+)\]\(((?:[\w.-]+\/)*[\w-]+\.md)(#[\w-]+)?\)/g,
      (_, text, path, hash = '') => {
        const address = addressOf(path)
        return address ? `[${text}](${address}${hash})` : text
      },
    )
}
