import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const mends = [withOpenBody, withoutLostHeadings, withPathToWrap, withOneIcon, withNamedColours]

/** Mends what starlight-openapi has no option for, on the page of every operation of a built site. */
export async function mendOperations(folder: string): Promise<void> {
  for await (const name of glob('reference/operations/*/index.html', { cwd: folder })) {
    const file = join(folder, name)
    const html = await readFile(file, 'utf8')
    await writeFile(
      file,
      mends.reduce((text, mend) => mend(text), html),
    )
  }
}

/**
 * The page with the object inside the body open. Everything below the first level is folded, and in most bodies of the
 * contract that is all there is: one property, and behind it the choices to make.
 */
export function withOpenBody(html: string): string {
  const [above = '', ...rest] = html.split(' id="request-body"')
  const [body = '', ...answers] = rest.join('').split(' id="responses"')
  if (rest.length !== 1 || answers.length !== 1) return html
  const opened = body.replace(/^([\s\S]*?<details [^>]*open>[\s\S]*?<details [^>]*)>/, '$1 open>')
  return `${above} id="request-body"${opened} id="responses"${answers[0]}`
}

/** The page without headings of the fifth level, which stand below headings of the second and third. */
export function withoutLostHeadings(html: string): string {
  return html.replaceAll(/<h5 (class="sl-openapi-examples-heading[^>]*>[^<]*)<\/h5>/g, '<div $1</div>')
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
    const name = names.get(colours) ?? `c${names.size}`
    names.set(colours, name)
    return `<span class="${name}">`
  })
  const rules = [...names].map(([colours, name]) => ruleFor(`.expressive-code .${name}`, colours))
  return named.replace('</head>', () => `<style>${rules.join('')}</style></head>`)
}

function ruleFor(code: string, colours: string): string {
  return `${code}{${colours};color:var(--0)}:root:not([data-theme='dark']) ${code}{color:var(--1)}`
}
