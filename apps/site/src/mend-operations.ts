import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Mends what starlight-openapi has no option for, on the page of every operation of a built site. */
export async function mendOperations(folder: string): Promise<void> {
  for await (const name of glob('reference/operations/*/index.html', { cwd: folder })) {
    const file = join(folder, name)
    const html = withoutLostHeadings(withOpenBody(await readFile(file, 'utf8')))
    await writeFile(file, withPathToWrap(withLightCode(html)))
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
