import { fileURLToPath } from 'node:url'
import { compile } from '@onedrive-restore/testing/compile'
import { makeScratchProject, type ScratchProject } from '@onedrive-restore/testing/scratch-project'
import { afterAll, beforeAll, expect, test } from 'vitest'

const client = fileURLToPath(new URL('..', import.meta.url))

const head = `
import { createRestoreClient, enums, isNotSent, isRejected, operations, restoreOneDrivesExamples } from '@onedrive-restore/client'
import { createOpenapiFetch } from '@onedrive-restore/client/openapi-fetch'
import { isBulkRestore } from '@onedrive-restore/client/validate'
const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3' })
const api = createOpenapiFetch(client)
const body = restoreOneDrivesExamples['on-premises-keep']
declare const error: unknown
`

/** Code, and what the compiler must say of it; `undefined` for code that must compile. */
const table: [code: string, complaint: RegExp | undefined][] = [
  [
    'client.restoreOneDrives("id", body).then((result) => result.failedDrives[0]?.oneDrive.id.length)',
    undefined,
  ],
  [
    'api.POST(operations.restoreOneDrives.path, { params: { path: { restoreSessionId: "id" } }, body })',
    undefined,
  ],
  ['api.GET(operations.listOrganizations.path).then(({ data }) => data?.[0]?.isBackedup)', undefined],
  [
    'api.GET(operations.listOneDrives.path, { params: { path: { restoreSessionId: "id" }, query: { limit: 5 } } }).then(({ data }) => data?.results[0]?.name)',
    undefined,
  ],
  [
    'api.POST(operations.createToken.path, { body: { grant_type: "refresh_token", refresh_token: "r" } }).then(({ data }) => data?.[".issued"])',
    undefined,
  ],
  [
    'client.startRestoreSession("id", { explore: { datetime: "d", type: enums.ExploreType.veod } })',
    undefined,
  ],
  ['if (isRejected(error, "createToken") && error.status === 400) error.body?.error_description', undefined],
  ['if (isRejected(error, "listOrganizations") && error.status === 401) error.body?.message', undefined],
  [
    'declare const posted: unknown; if (isBulkRestore(posted)) client.restoreOneDrives("id", posted)',
    undefined,
  ],
  ['if (isNotSent(error)) error.findings[0]?.pointer.length', undefined],
  ['declare const posted: unknown; client.restoreOneDrives("id", posted)', /'unknown' is not assignable/],
  ['client.restoreOneDrives(body)', /Expected 2-3 arguments/],
  ['client.restoreOneDrives("id", {})', /restoreToOriginalLocation/],
  // The types by the names that a reader knows, not spelled out to the last brace, and what he has forgotten.
  [
    'client.restoreOneDrives("id", { restoreToOriginalLocation: { OneDrives: [], DocumentVersion: "last", DocumentAction: "keep", OnPremisesUsername: "u" } })',
    /^(?!.*_links).*type 'RestoreToOriginalLocation'.*'OnPremisesPassword' is missing.*required in type 'OnPremisesCredentials'/s,
  ],
  [
    'client.restoreOneDrives("id", { restoreToOriginalLocation: { OneDrives: [], DocumentVersion: "last", DocumentAction: "keep", OfficePassword: "p" } })',
    /^(?!.*_links).*'OfficeUsername' is missing.*required in type 'OfficeCredentials'/s,
  ],
  [
    'client.restoreOneDrives("id", { restoreToOriginalLocation: { ...body.restoreToOriginalLocation, DocumentAction: "keeep" } })',
    /'"keeep"' is not assignable to type '.*"keep"/,
  ],
  ['client.restoreOneDrives("id", body, { timeout: 5 })', /'timeout' does not exist/],
  ['client.restoreOneDrives("id", body, { limits: { waitMs: 5 } })', /'waitMs' does not exist/],
  ['client.startRestoreSession("id", { explore: { datetime: "d", type: "Veod" } })', /"Veod"/],
  ['client.signIn({ grant_type: "password", username: "u" })', /password/],
  ['client.signIn({ username: "u", password: "p" })', /grant_type/],
  ['client.listRestoreSessions({ state: "working" })', /"working"/],
  ['api.GET("/Restores", {})', /"\/Restores"/],
  ['api.GET(operations.restoreOneDrives.path, {})', /not assignable to parameter/],
  ['api.POST(operations.restoreOneDrives.path, { body })', /params/],
  [
    'api.POST(operations.restoreOneDrives.path, { params: { path: { restoreSessionId: 7 } }, body })',
    /'number' is not assignable to type 'string'/,
  ],
  ['api.POST(operations.restoreOneDrives.path, { params: { path: { restoreSessionId: "id" } } })', /body/],
  [
    'api.GET(operations.listOneDrives.path, { params: { path: { restoreSessionId: "id" }, query: { page: 2 } } })',
    /'page' does not exist/,
  ],
  [
    'api.POST(operations.restoreOneDrives.path, { params: { path: { restoreSessionId: "id" } }, body }).then(({ data }) => data.status)',
    /'data' is possibly 'undefined'|does not exist on type/,
  ],
  [
    'api.POST(operations.stopRestoreSession.path, { params: { path: { restoreSessionId: "id" } }, body: { stop: null } })',
    undefined,
  ],
  [
    'api.POST(operations.stopRestoreSession.path, { params: { path: { restoreSessionId: "id" } }, body: { stop: 1 } })',
    /'number' is not assignable/,
  ],
  ['client.listOneDrives("id").then()', /'then' does not exist/],
  ['for (const drive of client.listOneDrives("id")) drive', /Symbol.iterator/],
  [
    'if (isRejected(error, "restoreOneDrives") && error.status === 400) error.body?.error_description',
    /'error_description' does not exist/,
  ],
  ['isRejected(error, "restore")', /"restore"/],
  ['createRestoreClient({ baseUrl: "https://x", insecure: true })', /'insecure' does not exist/],
  ['createRestoreClient({ token: "t" })', /baseUrl/],
]

let project: ScratchProject
let complaints: string[]

beforeAll(async () => {
  const files = Object.fromEntries(table.map(([code], n) => [`case-${n}.ts`, `${head}${code}\n`]))
  project = await makeScratchProject(client, '@onedrive-restore/client', files)
  const output = await compile(project.folder)
  const blocks = output.split(/\n(?=\S)/)
  complaints = table.map((_, n) => blocks.filter((block) => block.includes(`case-${n}.ts(`)).join('\n'))
})
afterAll(() => project[Symbol.asyncDispose]())

test.for(table.map(([code], n) => [code, n] as const))('%s', ([, n]) => {
  const want = table[n]?.[1]
  if (want) expect(complaints[n]).toMatch(want)
  else expect(complaints[n]).toBe('')
})
