import { readdir, readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'

/**
 * Follows every link inside a built site, from its pages and from their Markdown, and returns those that lead nowhere:
 * no such file, or no such place on the page.
 *
 * @param base what stands before every address, with a slash at both ends
 */
export async function checkLinks(folder: string, base: string): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/'))
  const files = new Set(names)
  const texts = new Map<string, string>()
  for (const name of names)
    if (/\.(html|md|txt)$/.test(name) && name !== 'reference.html')
      texts.set(name, await readFile(join(folder, name), 'utf8'))
  return [...texts].flatMap(([name, text]) =>
    linksOf(name, text).flatMap((link) => {
      const why = whyDead(name, link, base, files, texts)
      return why ? [`${name}: ${link} (${why})`] : []
    }),
  )
}

function linksOf(name: string, text: string): string[] {
  const pattern = name.endsWith('.html') ? /<a\b[^>]*?\shref="([^"]*)"/g : /\]\(([^)\s]+)\)/g
  const links = [...text.matchAll(pattern)].map(([, link = '']) => link.replaceAll('&amp;', '&'))
  return [...new Set(links)].filter((link) => !/^[a-z]+:/.test(link))
}

function whyDead(
  name: string,
  link: string,
  base: string,
  files: Set<string>,
  texts: Map<string, string>,
): string | undefined {
  const { pathname, hash } = new URL(link, `http://site${base}${name}`)
  if (!pathname.startsWith(base)) return `not below ${base}`
  const path = decodeURIComponent(pathname.slice(base.length))
  const target = path === '' || path.endsWith('/') ? posix.join(path, 'index.html') : path
  if (!files.has(target)) return 'no such file'
  const id = decodeURIComponent(hash.slice(1))
  if (!id || !target.endsWith('.html') || texts.get(target)?.includes(` id="${id}"`)) return undefined
  return 'no such place'
}
