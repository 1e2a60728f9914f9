import type { Command } from 'commander'
import { UsageError } from './usage-error.ts'

/**
 * The script that completes commands, their options and what these can be in a shell.
 *
 * @throws {UsageError} for a shell that it does not know
 */
export function completion(program: Command, shell: string): string {
  const write = scripts[shell.toLowerCase()]
  if (!write)
    throw new UsageError(
      `There is no completion for "${shell}"; there is one for ${Object.keys(scripts).join(', ')}.`,
    )
  return write(program.commands.map(commandOf))
}

interface CompletedOption {
  readonly flag: string
  readonly description: string
  /** Of what its value is one; empty where it can be anything, `undefined` where it has none. */
  readonly values: readonly string[] | undefined
}

interface CompletedCommand {
  readonly name: string
  readonly description: string
  readonly options: readonly CompletedOption[]
}

function commandOf(command: Command): CompletedCommand {
  const options = command.options.map(({ long, description, required, argChoices }) => ({
    flag: `${long}`,
    description,
    values: required ? (argChoices ?? []) : undefined,
  }))
  return { name: command.name(), description: command.description(), options }
}

const scripts: Record<string, (commands: readonly CompletedCommand[]) => string> = {
  bash: (commands) => `_onedrive_restore() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=
  if [ "$COMP_CWORD" -eq 1 ]; then words="${commands.map(({ name }) => name).join(' ')}"
  else case "\${COMP_WORDS[1]} \${COMP_WORDS[COMP_CWORD-1]}" in
${casesOf(commands, (values) => `words="${values.join(' ')}"`, ':')}
  esac; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _onedrive_restore onedrive-restore
`,
  zsh: (commands) => `(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
_onedrive_restore() {
  if (( CURRENT == 2 )); then compadd -- ${commands.map(({ name }) => name).join(' ')}; return; fi
  case "$words[2] $words[CURRENT-1]" in
${casesOf(commands, (values) => `compadd -- ${values.join(' ')}`, '_files')}
  esac
}
compdef _onedrive_restore onedrive-restore
`,
  fish: (commands) => {
    const lines = commands.flatMap(({ name, description, options }) => [
      `-n __fish_use_subcommand -f -a ${name} -d ${quoted(description)}`,
      ...options.map(
        (option) =>
          `-n '__fish_seen_subcommand_from ${name}' -l ${option.flag.slice(2)}${fishValues(option)} -d ${quoted(option.description)}`,
      ),
    ])
    return lines.map((line) => `complete -c onedrive-restore ${line}\n`).join('')
  },
  powershell: (commands) => `Register-ArgumentCompleter -Native -CommandName onedrive-restore -ScriptBlock {
  param($word, $ast)
  $options = @{ ${commands.map(({ name, options }) => `'${name}' = @(${options.map(({ flag }) => `'${flag}'`).join(', ')})`).join('; ')} }
  $command = if ($ast.CommandElements.Count -gt 1) { "$($ast.CommandElements[1])" }
  $choices = if ($options.ContainsKey("$command")) { $options[$command] } else { $options.Keys }
  $choices | Where-Object { $_ -like "$word*" }
}
`,
}

/** Branches over the command and the word before: what an option can be, else the options of the command. */
function casesOf(
  commands: readonly CompletedCommand[],
  offer: (words: readonly string[]) => string,
  offerFiles: string,
): string {
  const lines = commands.flatMap(({ name, options }) => [
    ...options.flatMap(({ flag, values }) =>
      values ? [`    '${name} ${flag}') ${values.length > 0 ? offer(values) : offerFiles} ;;`] : [],
    ),
    `    '${name} '*) ${options.length > 0 ? offer(options.map(({ flag }) => flag)) : offerFiles} ;;`,
  ])
  return lines.join('\n')
}

function fishValues({ values }: CompletedOption): string {
  if (!values) return ''
  return values.length > 0 ? ` -x -a '${values.join(' ')}'` : ' -r'
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}
