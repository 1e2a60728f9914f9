import { type ConnectionOptions, connect } from '../connect/client.ts'
import type { CommandContext } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import { type Format, print, printable, printRows } from '../output/print.ts'

type LookOptions = ConnectionOptions & { format: Format }

/** Lists the organizations of the server. */
export async function organizations(context: CommandContext, options: LookOptions): Promise<number> {
  const { client } = await connect(context, options)
  const all = await client.listOrganizations()
  const rows = all.map(({ id, name, type, lastBackuptime }) => ({ id, name, type, lastBackuptime }))
  await printRows(context, rows, options.format)
  return exitCodes.done
}

/** Lists the restore sessions of the server. */
export async function sessions(context: CommandContext, options: LookOptions): Promise<number> {
  const { client } = await connect(context, options)
  const rows = async function* () {
    for await (const { id, type, state, creationTime, result } of client.listRestoreSessions())
      yield { id, type, state, creationTime, result }
  }
  await printRows(context, rows(), options.format)
  return exitCodes.done
}

/** Lists the drives of a restore session. */
export async function drives(
  context: CommandContext,
  session: string,
  options: LookOptions,
): Promise<number> {
  const { client } = await connect(context, options)
  const rows = async function* () {
    for await (const { id, name, url } of client.listOneDrives(session)) yield { id, name, url }
  }
  await printRows(context, rows(), options.format)
  return exitCodes.done
}

/** Prints the events of a restore session, those that there are or those that come as well. */
export async function events(
  context: CommandContext,
  session: string,
  options: ConnectionOptions & { follow?: boolean; json?: boolean },
): Promise<number> {
  const { client } = await connect(context, options)
  const all = options.follow ? client.followRestoreEvents(session) : client.listRestoreEvents(session)
  for await (const event of all) {
    const { startTime = '', status, title } = event
    await print(
      context,
      options.json ? JSON.stringify(event) : printable(`${startTime}  ${status}  ${title}`),
    )
  }
  return exitCodes.done
}
