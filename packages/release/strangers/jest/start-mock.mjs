import { startMock } from '@onedrive-restore/mock'

/** One mock for all test files, in the process of Jest itself: outside of its sandbox, so nothing has to transform it. */
export default async function start() {
  globalThis.mock = await startMock({ drives: 3 })
  process.env.RESTORE_URL = globalThis.mock.url
}
