import { testCompletion } from './completion-cases.ts'

for (const shell of ['bash', 'zsh', 'fish'] as const)
  testCompletion(shell, [
    ['resu\t--after-u\tst\t', 'resume --after-unknown stop'],
    ['restore --acti\tov\t', 'restore --action overwrite'],
    ['report --form\tht\t', 'report --format html'],
    ['restore --from dri\t', 'restore --from drives.csv'],
  ])
