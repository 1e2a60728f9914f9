import type { Command } from 'commander'
import { UsageError } from './usage-error.ts'

/**
 * The script that completes commands and their options in a shell.
 *
 * @throws {UsageError} for a shell that it does not know
 */
export function completion(program: Command, shell: string): string {
  const write = scripts[shell.toLowerCase()]
  if (!write)
    throw new UsageError(
      `There is no completion for "${shell}"; there is one for ${Object.keys(scripts).join(', ')}.`,
    )
  return write(
    program.commands.map(
      (command) => [command.name(), command.options.flatMap(({ long }) => long ?? [])] as const,
    ),
  )
}

type Words = readonly (readonly [command: string, options: readonly string[]])[]

const scripts: Record<string, (words: Words) => string> = {
  bash: (words) => `_onedrive_restore() {
  local current="\${COMP_WORDS[COMP_CWORD]}"
  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "${names(words)}" -- "$current")); return; fi
  case "\${COMP_WORDS[1]}" in
${words.map(([name, options]) => `    ${name}) COMPREPLY=($(compgen -o default -W "${options.join(' ')}" -- "$current")) ;;`).join('\n')}
  esac
}
complete -o default -F _onedrive_restore onedrive-restore
`,
  zsh: (words) => `#compdef onedrive-restore
_onedrive_restore() {
  if (( CURRENT == 2 )); then compadd ${names(words)}; return; fi
  case "$words[2]" in
${words.map(([name, options]) => `    ${name}) compadd -- ${options.join(' ')}; _files ;;`).join('\n')}
  esac
}
compdef _onedrive_restore onedrive-restore
`,
  fish: (words) =>
    `complete -c onedrive-restore -n __fish_use_subcommand -a '${names(words)}'
${words.flatMap(([name, options]) => options.map((option) => `complete -c onedrive-restore -n '__fish_seen_subcommand_from ${name}' -l ${option.slice(2)}`)).join('\n')}
`,
  powershell: (words) => `Register-ArgumentCompleter -Native -CommandName onedrive-restore -ScriptBlock {
  param($word, $ast)
  $options = @{ ${words.map(([name, options]) => `'${name}' = @(${options.map((option) => `'${option}'`).join(', ')})`).join('; ')} }
  $command = if ($ast.CommandElements.Count -gt 1) { "$($ast.CommandElements[1])" }
  $choices = if ($options.ContainsKey("$command")) { $options[$command] } else { $options.Keys }
  $choices | Where-Object { $_ -like "$word*" }
}
`,
}

function names(words: Words): string {
  return words.map(([name]) => name).join(' ')
}
