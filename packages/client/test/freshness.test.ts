import { bundleContract } from '@onedrive-restore/spec/contract'
import { expect, test } from 'vitest'
import { staleFiles } from '../generator/generate.ts'

test('the generated files follow the contract', async () => {
  const { document } = await bundleContract()
  const stale = Object.keys(await staleFiles(document))
  expect(stale, 'Stale. Mend with: npm run generate').toEqual([])
})
