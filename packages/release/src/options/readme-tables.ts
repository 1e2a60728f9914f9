import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { root } from '@onedrive-restore/testing/root'
import { commandTable, flagLists } from './command-table.ts'
import { interfacesIn, membersOf } from './members-of.ts'
import { table } from './table.ts'
import { verbTable } from './verb-table.ts'

const packages = ['cli', 'client', 'mock', 'runs']

/** What stands between `<!-- options: NAME -->` and the next `<!-- end -->` is written here and nowhere else. */
const places = /(<!-- options: (\w+) -->\n\n).*?(\n<!-- end -->)/gs

/** The pages whose tables are not what docstrings and the command say, with what they should be. */
export async function staleReadmes(): Promise<Record<string, string>> {
  const all = await Promise.all(packages.map(pagesOf))
  return Object.fromEntries(
    all
      .flat()
      .filter(({ now, fresh }) => now !== fresh)
      .map(({ file, fresh }) => [file, fresh]),
  )
}

/** @returns the pages that have changed */
export async function writeReadmes(): Promise<string[]> {
  const stale = await staleReadmes()
  await Promise.all(Object.entries(stale).map(([file, text]) => writeFile(join(root, file), text)))
  return Object.keys(stale)
}

/** A page whose tables are those of the sources. */
export function withTables(readme: string, sources: string[]): string {
  const interfaces = interfacesIn(sources)
  const shown = [...readme.matchAll(places)].map(([, , name = '']) => name)
  return readme.replaceAll(places, (_, begin: string, name: string, end: string) => {
    if (name === 'commands') return begin + commandTable() + end
    if (name === 'flags') return begin + flagLists() + end
    if (name === 'verbs') return begin + verbTable(interfaces.get('RestoreClient')) + end
    const rows = membersOf(name, interfaces, shown).map((member) => [
      `\`${member.name}\`${member.isRequired ? ' (required)' : ''}`,
      member.text,
      member.usual,
    ])
    const hasUsual = rows.some(([, , usual]) => usual)
    const head = ['option', 'what it is', 'default']
    return (
      begin +
      (hasUsual
        ? table(head, rows)
        : table(
            head.slice(0, 2),
            rows.map((row) => row.slice(0, 2)),
          )) +
      end
    )
  })
}

/** The README of a package and what stands beside it in `docs`. */
async function pagesOf(name: string) {
  const folder = join(root, 'packages', name)
  const source = join(folder, 'src')
  const files = (await readdir(source, { recursive: true })).filter((file) => file.endsWith('.ts'))
  const sources = await Promise.all(files.sort().map((file) => readFile(join(source, file), 'utf8')))
  const docs = await readdir(join(folder, 'docs')).catch(() => [])
  const pages = ['README.md', ...docs.map((file) => `docs/${file}`)].map(async (page) => {
    const now = await readFile(join(folder, page), 'utf8')
    return { file: relative(root, join(folder, page)), now, fresh: withTables(now, sources) }
  })
  return Promise.all(pages)
}
