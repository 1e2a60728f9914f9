import { Command, InvalidArgumentError, Option, type OutputConfiguration } from 'commander'
import { type CommandContext, type Output, processContext } from './context.ts'
import { exitCodes } from './exit-codes.ts'
import { formats } from './output/print.ts'

/** The choices that are the contract's. */
export interface ContractChoices {
  readonly versions: readonly string[]
  readonly actions: readonly string[]
}

/** What the command knows; what a command does is loaded when it is asked for. `done` is told the exit code. */
export function makeProgram(
  version: string,
  contract: ContractChoices,
  done: (code: number) => void,
  context: CommandContext = processContext,
): Command {
  const program = new Command('onedrive-restore')
    .description('Bulk restores of OneDrives with Veeam Backup for Microsoft Office 365, REST API v3.')
    .version(version)
    .configureOutput(outputTo(context))
    .exitOverride()
    .showHelpAfterError('See onedrive-restore --help.')
  const add = (name: string, description: string, run: (...values: never[]) => Promise<number>) =>
    program
      .command(name)
      .description(description)
      .exitOverride()
      .action(async (...values) => done(await run(...(values as never[]))))

  const look = async () => import('./commands/look.ts')
  const choosing = (command: Command) => chooseFrom(command, contract)
  const account = async () => import('./commands/account.ts')
  const restoring = async () => import('./commands/restore.ts')

  connected(
    add('organizations', 'list the organizations of the server', async (o: never) =>
      (await look()).organizations(context, o),
    ),
  ).addOption(format())
  connected(
    add('sessions', 'list the restore sessions of the server', async (o: never) =>
      (await look()).sessions(context, o),
    ),
  ).addOption(format())
  connected(
    add('drives <session>', 'list the drives of a restore session', async (id: never, o: never) =>
      (await look()).drives(context, id, o),
    ),
  ).addOption(format())
  connected(
    add('events <session>', 'print the events of a restore session', async (id: never, o: never) =>
      (await look()).events(context, id, o),
    ),
  )
    .option('--follow', 'until the session is over')
    .option('--json', 'JSON lines')

  choosing(
    connected(
      add('plan', 'plan a run into a ledger; sends nothing', async (o: never) =>
        (await restoring()).planInto(context, o),
      ),
    ),
  ).requiredOption('--ledger <place>', 'a file, or postgres://...')
  carrying(
    choosing(
      connected(
        add(
          'restore',
          'plan and carry out; without --send it only says what would be sent',
          async (o: never) => (await restoring()).restore(context, o),
        ),
      ),
    ),
  )
    .option('--ledger <place>', 'a file, or postgres://...')
    .option('--send', 'really restore')
  for (const [name, description] of [
    ['resume', 'go on with a run where its ledger stands'],
    ['worker', 'carry a run out together with other workers, on a ledger in PostgreSQL'],
  ] as const)
    carrying(
      ofRun(connected(add(name, description, async (o: never) => (await restoring()).resume(context, o)))),
    ).addOption(sessions())

  ofRun(
    add('status', 'say where a run stands', async (o: never) => (await account()).status(context, o)),
  ).option('--json', 'JSON lines')
  add('runs', 'list the runs of a ledger', async (o: never) => (await account()).runs(context, o))
    .requiredOption('--ledger <place>', 'a file, or postgres://...')
    .option('--json', 'JSON lines')
  add('resolve <batch>', 'write down what was found out about a batch', async (id: never, o: never) =>
    (await account()).resolveBatch(context, id, o),
  )
    .requiredOption('--ledger <place>', 'a file, or postgres://...')
    .option('--done', 'it was carried out')
    .option('--not-done', 'it was not')
    .requiredOption('--by <name>', 'who looked')
    .requiredOption('--why <text>', 'what was seen')
    .option('--plan-again', 'plan its drives again')
  ofRun(
    add('report', 'print what is known of each drive', async (o: never) =>
      (await account()).report(context, o),
    ),
  ).addOption(format('html'))
  add(
    'completion <shell>',
    'print the completion script of bash, zsh, fish or powershell',
    async (shell: never) => {
      const { completion } = await import('./completion.ts')
      context.stdout.write(completion(program, shell))
      return exitCodes.done
    },
  )
  return program
}

/** Commander writes to the process itself unless it is told otherwise. */
function outputTo({ stdout, stderr }: CommandContext): OutputConfiguration {
  const widthOf = ({ isTTY, columns }: Output) => (isTTY ? columns : undefined) as number
  return {
    writeOut: (text) => stdout.write(text),
    writeErr: (text) => stderr.write(text),
    getOutHelpWidth: () => widthOf(stdout),
    getErrHelpWidth: () => widthOf(stderr),
  }
}

function connected(command: Command): Command {
  return command
    .option('--server <url>', 'address of the API with its version; or RESTORE_SERVER')
    .option('--username <name>', 'account of the server, password from RESTORE_PASSWORD; or RESTORE_TOKEN')
    .option('--password-fd <n>', 'read the password from an open file')
    .option('--ca <file>', 'certificate of the authority to trust')
    .option('--pin <fingerprint>', 'SHA-256 of the certificate to trust')
    .option('--cert <file>', 'certificate of this client')
    .option('--key <file>', 'its key')
    .option('--proxy <url>', 'HTTP proxy to tunnel through')
}

function chooseFrom(command: Command, { versions, actions }: ContractChoices): Command {
  return ofRunName(command)
    .addOption(sessions())
    .option('--all', 'every drive of the session')
    .option('--match <name...>', 'drives by name, * for anything')
    .option('--from <file>', 'drives from CSV with a column id or name; - is standard input')
    .option('--skip-invalid', 'leave out lines that name no drive')
    .addOption(
      new Option('--versions <which>', 'versions of documents to restore')
        .choices(versions)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option(
        '--action <what>',
        'where a document exists: replace it, or restore a copy RESTORED-<name> beside it; neither is safe to repeat',
      )
        .choices(actions)
        .makeOptionMandatory(),
    )
    .option(
      '--confirm-overwrite <drives>',
      'the number of drives whose documents may be replaced',
      wholeNumber,
    )
    .option('--skip-unresolved', 'go on without the drives that cannot be resolved')
    .option('--batch-size <drives>', 'drives of one call at most', wholeNumber, 50)
}

function carrying(command: Command): Command {
  return command
    .option(
      '--office-username <name>',
      'account of the Office 365 organization, password from OFFICE_PASSWORD; Microsoft has blocked such sign-ins since 2026',
    )
    .option('--office-password-fd <n>', 'read it from an open file')
    .option(
      '--on-premises-username <name>',
      'account of the on-premises organization, password from ON_PREMISES_PASSWORD',
    )
    .option('--on-premises-password-fd <n>', 'read it from an open file')
    .addOption(policy('--after-unknown <what>', 'after a batch whose outcome nobody knows'))
    .addOption(policy('--after-failed <what>', 'after a batch that was refused or failed'))
    .option('--json', 'JSON lines on standard output')
}

function ofRun(command: Command): Command {
  return ofRunName(command).requiredOption('--ledger <place>', 'a file, or postgres://...')
}

function ofRunName(command: Command): Command {
  return command.option('--run <name>', 'name of the run', 'restore')
}

const sessions = () =>
  new Option('--session <id...>', 'restore session; several work side by side').default([])
const policy = (flags: string, what: string) =>
  new Option(flags, what).choices(['stop', 'go-on']).default('stop')
const format = (...more: string[]) =>
  new Option('--format <how>', 'how to print').choices([...formats, ...more]).default('table')

function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('It must be a whole number above zero.')
  return Number(text)
}
