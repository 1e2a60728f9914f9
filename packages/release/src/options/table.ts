/** A table in Markdown, as Biome formats one. What a cell says may have `|` in it. */
export function table(head: string[], rows: string[][]): string {
  const escaped = [head, ...rows].map((cells) => cells.map((text) => text.replaceAll('|', '\\|')))
  const widths = head.map((_, n) => Math.max(...escaped.map((cells) => cells[n]?.length ?? 0)))
  const [first = [], ...others] = escaped
  const lines = [first, widths.map((width) => '-'.repeat(width)), ...others]
  return lines
    .map((cells) => `| ${cells.map((text, n) => text.padEnd(widths[n] ?? 0)).join(' | ')} |\n`)
    .join('')
}
