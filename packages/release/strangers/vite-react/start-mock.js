import { startMock } from '@onedrive-restore/mock'

export default async function setup(project) {
  const mock = await startMock({ drives: 3 })
  project.provide('baseUrl', mock.url)
  return () => mock.close()
}
