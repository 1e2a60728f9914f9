import { symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from '@onedrive-restore/testing/compile'
import { beforeAll, expect, test } from 'vitest'
import type { Consumer } from './consumer.ts'

const source = `
import { type components, createRestoreClient, isRejected, isRestoreError } from '@onedrive-restore/client'
import { nodeTransport } from '@onedrive-restore/client/node'
import { isBulkRestore } from '@onedrive-restore/client/validate'

const transport = nodeTransport({ ca: 'ca.pem' })
const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3', transport })
const body: components['schemas']['BulkRestore'] = {
  restoreToOriginalLocation: {
    OneDrives: [{ id: 'a', name: 'b', url: 'c' }],
    DocumentVersion: 'last',
    DocumentAction: 'keep',
    OfficeUsername: 'jsmith',
    OfficePassword: 'correct-horse',
  },
}
export async function restore(restoreSessionId: string): Promise<string[]> {
  for await (const event of client.followRestoreEvents(restoreSessionId)) console.log(event.title)
  const session = await client.getRestoreSession(restoreSessionId)
  const state: 'Starting' | 'Working' | 'Stopping' | 'Stopped' = session.state
  console.log(state)
  const { failedDrives } = await client.restoreOneDrives(restoreSessionId, body)
  return failedDrives.map(({ oneDrive }) => oneDrive.name)
}
export const statusOf = (error: unknown) =>
  isRestoreError(error) && error.outcome === 'rejected' ? error.status : undefined
export const explain = (error: unknown) =>
  isRejected(error, 'createToken') && error.status === 400 ? error.body?.error_description : undefined
export const drivesOf = (posted: unknown) =>
  isBulkRestore(posted) ? posted.restoreToOriginalLocation.OneDrives.map(({ id }) => id) : undefined
// @ts-expect-error the types have arrived, they are not any
client.restoreOneDrives(7, body)
`

const versions = ['typescript-5.4', 'typescript-5.9', 'typescript-6.0', 'typescript']
const browser = { lib: ['ES2022', 'DOM'], types: [] }
// The declarations of Node are written for newer compilers than the oldest one here.
const node = { lib: ['ES2022'], types: ['node'], skipLibCheck: true }

const table = versions.flatMap((version) => [
  [version, 'nodenext', 'nodenext', 'browser', browser] as const,
  [version, 'bundler', 'esnext', 'browser', browser] as const,
  [version, 'nodenext', 'nodenext', 'node', node] as const,
])

/** A project of somebody else compiles against the tarball, with every compiler and resolution that we promise. */
export function testCompilers(consumer: () => Consumer): void {
  beforeAll(async () => {
    await writeFile(join(consumer().folder, 'main.ts'), source)
    const types = dirname(fileURLToPath(import.meta.resolve('@types/node/package.json')))
    await symlink(dirname(types), join(consumer().folder, 'node_modules/@types'))
  })

  test.for(table)('%s compiles against the tarball under %s (%s) with the types of a %s', async (row) => {
    const [version, moduleResolution, module, name, library] = row
    const strict = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true }
    const compilerOptions = {
      ...strict,
      ...library,
      module,
      moduleResolution,
      target: 'es2022',
      noEmit: true,
    }
    const project = join(consumer().folder, `${version}-${moduleResolution}-${name}.json`)
    await writeFile(project, JSON.stringify({ compilerOptions, files: ['main.ts'] }))
    expect(await compile(project, version)).toBe('')
  })
}
