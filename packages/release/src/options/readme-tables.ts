import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { root } from '@onedrive-restore/testing/root'
import { commandTable, flagLists } from './command-table.ts'
import { interfacesIn, membersOf } from './members-of.ts'
import { table } from './table.ts'

const packages = ['cli', 'client', 'mock', 'runs']

/** What stands between `<!-- options: NAME -->` and the next `<!-- end -->` is written here and nowhere else. */
const places = /(<!-- options: (\w+) -->\n\n).*?(\n<!-- end -->)/gs

/** The READMEs whose tables are not what docstrings and the command say, with what they should be. */
export async function staleReadmes(): Promise<Record<string, string>> {
  const all = await Promise.all(packages.map(readmeOf))
  return Object.fromEntries(
    all.filter(({ now, fresh }) => now !== fresh).map(({ file, fresh }) => [file, fresh]),
  )
}

/** @returns the READMEs that have changed */
export async function writeReadmes(): Promise<string[]> {
  const stale = await staleReadmes()
  await Promise.all(Object.entries(stale).map(([file, text]) => writeFile(join(root, file), text)))
  return Object.keys(stale)
}

/** A README whose tables are those of the sources. */
export function withTables(readme: string, sources: string[]): string {
  const interfaces = interfacesIn(sources)
  const shown = [...readme.matchAll(places)].map(([, , name = '']) => name)
  return readme.replaceAll(places, (_, begin: string, name: string, end: string) => {
    if (name === 'commands') return begin + commandTable() + end
    if (name === 'flags') return begin + flagLists() + end
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

async function readmeOf(name: string) {
  const folder = join(root, 'packages', name)
  const source = join(folder, 'src')
  const files = (await readdir(source, { recursive: true })).filter((file) => file.endsWith('.ts'))
  const sources = await Promise.all(files.sort().map((file) => readFile(join(source, file), 'utf8')))
  const readme = join(folder, 'README.md')
  const now = await readFile(readme, 'utf8')
  return { file: relative(root, readme), now, fresh: withTables(now, sources) }
}
