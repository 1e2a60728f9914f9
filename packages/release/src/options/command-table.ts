import { makeProgram } from '@onedrive-restore/cli/program'
import { enums } from '@onedrive-restore/client'
import type { Option } from 'commander'
import { table } from './table.ts'

const { commands } = makeProgram(
  '',
  { versions: Object.values(enums.DocumentVersion), actions: Object.values(enums.DocumentAction) },
  () => {},
)

/** What the command can do. */
export function commandTable(): string {
  const rows = commands.map((one) => {
    const values = one.registeredArguments.map((argument) => `<${argument.name()}>`)
    return [code([one.name(), ...values].join(' ')), one.description()]
  })
  return table(['command', 'what it does'], rows)
}

/** Each option once, in one list for those that the same commands take. */
export function flagLists(): string {
  const rows = commands.flatMap(({ options }) => options.map(rowOf))
  const takers = (row: string[]) =>
    commands.filter(({ options }) => options.some((option) => `${rowOf(option)}` === `${row}`))
  const once = [...new Map(rows.map((row) => [`${row}`, row])).values()]
  const groups = Map.groupBy(once, (row) =>
    takers(row)
      .map((one) => code(one.name()))
      .join(', '),
  )
  return [...groups]
    .map(([names, group]) => `Of ${names}:\n\n${group.map((row) => `- ${row.join(': ')}\n`).join('')}`)
    .join('\n')
}

function rowOf({ flags, description, argChoices, defaultValue }: Option): string[] {
  const choices = argChoices?.length ? `, ${argChoices.map(code).join(' or ')}` : ''
  const isSaid = typeof defaultValue === 'string' || typeof defaultValue === 'number'
  return [code(flags), `${description}${choices}${isSaid ? ` (${code(`${defaultValue}`)})` : ''}`]
}

function code(text: string): string {
  return `\`${text}\``
}
