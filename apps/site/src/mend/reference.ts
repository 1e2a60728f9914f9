import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withOpenBody, withPropertyLinks } from './properties.ts'

const mends = [
  withOpenBody,
  withPropertyLinks,
  withTextFirst,
  withoutLostHeadings,
  withPathToWrap,
  withOneIcon,
  withLightCode,
  withNamedColours,
]

/** Mends what starlight-openapi has no option for, on the pages of the reference of a built site. */
export async function mendReference(folder: string): Promise<void> {
  await mend(folder, 'reference/**/index.html', [withDescription])
  await mend(folder, 'reference/operations/*/index.html', mends)
}

async function mend(folder: string, pages: string, by: readonly ((html: string) => string)[]): Promise<void> {
  for await (const name of glob(pages, { cwd: folder })) {
    const file = join(folder, name)
    const html = await readFile(file, 'utf8')
    const mended = by.reduce((text, change) => change(text), html)
    await writeFile(file, mended)
  }
}

/** The page with a sentence for search engines. */
export function withDescription(html: string): string {
  const [title = ''] = html.match(/(?<=<title>)[^<|]+/) ?? []
  const content = `${title.trim()}: what is documented of REST API v3, what was only seen, and how sure each of that is.`
  return html.replace('</title>', `</title><meta name="description" content="${content}"/>`)
}

/** The page with its text before its samples: of a dangerous operation the warning is to be on the first screen. */
export function withTextFirst(html: string): string {
  const start = html.indexOf('<div class="not-content sl-openapi-operation-description')
  const text = html.indexOf('<div class="sl-openapi-markdown"', start)
  const stop = html.indexOf('<section ', text)
  if (start < 0 || text < 0 || stop < 0) return html
  return html.slice(0, start) + html.slice(text, stop) + html.slice(start, text) + html.slice(stop)
}

/** The page without headings of the fifth level, which stand below headings of the second and third. */
export function withoutLostHeadings(html: string): string {
  return html.replaceAll(/<h5 (class="sl-openapi-examples-heading[^>]*>[^<]*)<\/h5>/g, '<div $1</div>')
}

/** The page whose samples colour neither the quotes of a string by themselves nor the spaces before a line. */
export function withLightCode(html: string): string {
  const indented = html.replaceAll(
    /<span class="indent"><span [^>]*>( +)<\/span>/g,
    '<span class="indent">$1',
  )
  return indented.replaceAll(
    /<span style="[^"]*">(["'])<\/span>(<span style="[^"]*">)([^<]*)<\/span><span style="[^"]*">\1<\/span>/g,
    '$2$1$3$1</span>',
  )
}

/** The page with a path that may go on in another line after each of its slashes. */
export function withPathToWrap(html: string): string {
  return html.replace(
    /(<div class="sl-openapi-operation-method-path[^>]*>)([^<]+)/,
    (_, tag: string, path: string) => tag + path.replaceAll(/(?<=.)\//g, '/<wbr>'),
  )
}

/** The page with the drawing behind every heading once, and every other heading referring to it. */
export function withOneIcon(html: string): string {
  const [icon] = html.match(/(?<=class="sl-anchor-icon"><svg [^>]*>)<path d="[^"]*"[ /]*>/) ?? []
  if (!icon) return html
  const [above, ...rest] = html.split(icon)
  const first = icon.replace('<path ', '<path id="link-icon" ')
  return `${above}${first}${rest.join('<use href="#link-icon"/>')}`
}

/** The page with the colours of its code in one place, and named by every word of the code. */
export function withNamedColours(html: string): string {
  const names = new Map<string, string>()
  const named = html.replaceAll(/<span style="(--0:#\w+;--1:#\w+)">/g, (_, colours: string) => {
    const name = names.get(colours) ?? `t-${names.size}`
    names.set(colours, name)
    return `<span class="${name}">`
  })
  const rules = [...names].map(([colours, name]) => `.${name}{${colours}}`)
  return named.replace('</head>', () => `<style>${rules.join('')}${dark}${light}</style></head>`)
}

const tinted = '.expressive-code [class^="t-"]'
const dark = `${tinted}{color:var(--0)}`
const light = `:root:not([data-theme='dark']) ${tinted}{color:var(--1)}`
