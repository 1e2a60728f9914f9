import { startMock } from '@onedrive-restore/mock'
import { client } from './hey-api/client.gen'
import { listOrganizations, restoreOneDrives } from './hey-api/sdk.gen'
import type { BulkRestore } from './orval/api'

const mock = await startMock()
client.setConfig({ baseUrl: mock.url, auth: 'any-token' })
const body: BulkRestore = {
  restoreToOriginalLocation: {
    OneDrives: [{ id: 'a', name: 'b', url: 'c' }],
    DocumentVersion: 'last',
    DocumentAction: 'keep',
    OfficeUsername: 'admin',
    OfficePassword: 'correct-horse-battery',
  },
}
const { data } = await listOrganizations()
const { response } = await restoreOneDrives({
  path: { restoreSessionId: '61954db6-7278-4d26-86f7-888bda5a4ec4' },
  body,
})
console.log(data, response?.status)
if (!data?.length || response?.status !== 200) process.exitCode = 1
await mock.close()
